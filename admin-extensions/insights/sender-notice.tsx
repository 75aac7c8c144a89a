import { useTranslation } from "react-i18next"
import type { OverviewResponse } from "../../src/core/http"
import { Notice } from "../kit/notice"

/** Tells that no mail can be sent yet, and what to do; nothing when the sender is ready. */
export function SenderNotice({ sender }: { sender: OverviewResponse["overview"]["sender"] }) {
  const { t } = useTranslation("marketing")
  if (sender.ready) return null
  return <Notice tone="warning" title={t("overview.sender.title")} text={sender.problem ?? t("overview.sender.text")} />
}
