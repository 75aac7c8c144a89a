import { useTranslation } from "react-i18next"
import { notify } from "../../kit"

/** Puts a text on the clipboard and says so. */
export function useCopy(): (text: string) => Promise<void> {
  const { t } = useTranslation("marketing")
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text)
      notify.done(t("segments.builder.copied"))
    } catch {
      notify.failed(t("segments.builder.not_copied"))
    }
  }
}
