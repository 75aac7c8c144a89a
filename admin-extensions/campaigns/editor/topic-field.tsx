import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ChoiceSelect } from "../plan/choice-select"
import { useTopicName } from "../use-topic-name"
import { Field } from "./field"

const NONE = "-"

/** What the mail is about: who said no to that is skipped. A shop without topics is told where to make them. */
export function TopicField({ value, onChange }: { value: string | null; onChange: (topic: string | null) => void }) {
  const { t } = useTranslation("marketing")
  const { topics, nameOf } = useTopicName()
  const living = topics?.filter(({ archived }) => !archived) ?? []
  if (topics && living.length === 0 && value === null) {
    return (
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("campaigns.audience.topic_missing")}{" "}
        <Link to="/marketing/settings#topics" target="_blank" className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover">{t("campaigns.audience.topic_settings")}</Link>
      </Text>
    )
  }
  const known = value === null || living.some(({ key }) => key === value)
  const options = [
    { value: NONE, label: t("campaigns.audience.topic_none") },
    ...living.map(({ key }) => ({ value: key, label: nameOf(key) })),
    ...(known ? [] : [{ value, label: nameOf(value) }]),
  ]
  return (
    <Field id="campaign-topic" label={t("campaigns.audience.topic")} optional hint={t("campaigns.audience.topic_help")} error={topics && !known ? t("campaigns.audience.topic_gone") : undefined}>
      <ChoiceSelect id="campaign-topic" value={value ?? NONE} onChange={(key) => onChange(key === NONE ? null : key)} options={options} />
    </Field>
  )
}
