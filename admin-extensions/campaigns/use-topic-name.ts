import { useTranslation } from "react-i18next"
import { useTopics } from "../settings/consent/queries"

/** The shop's topics, and a topic's name in the reader's language where it has one; its key until it is known. */
export function useTopicName() {
  const { i18n } = useTranslation("marketing")
  const topics = useTopics().data?.topics
  const nameOf = (key: string): string => {
    const names: Partial<Record<string, string>> = topics?.find((topic) => topic.key === key)?.names ?? {}
    return names[i18n.language.slice(0, 2)] || names.en || Object.values(names).find(Boolean) || key
  }
  return { topics, nameOf }
}
