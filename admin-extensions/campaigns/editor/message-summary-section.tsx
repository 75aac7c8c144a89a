import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MessageCheck } from "../message-editor/message-check"
import { EditorSection } from "./editor-section"

type MessageSummarySectionProps = { subject: string; preheader: string; checks: readonly MessageCheck[]; onWrite: () => void }

/** What the mail says, in short, and the way to where it is written. */
export function MessageSummarySection({ subject, preheader, checks, onWrite }: MessageSummarySectionProps) {
  const { t } = useTranslation("marketing")
  const problems = checks.filter(({ level }) => level === "problem").length
  return (
    <EditorSection title={t("campaigns.message.title")} actions={<Button type="button" size="small" variant="secondary" onClick={onWrite}>{t("messages.write_message")}</Button>}>
      <div className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-1 rounded-lg px-4 py-3">
        <Text size="small" weight="plus" className="break-words">{subject || t("campaigns.preview.no_subject")}</Text>
        {preheader && <Text size="small" className="text-ui-fg-subtle break-words">{preheader}</Text>}
        {problems > 0 && <Text size="small" className="text-ui-fg-error">{t("messages.checks.problem", { count: problems })}</Text>}
      </div>
    </EditorSection>
  )
}
