import { Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CampaignResponse } from "../../../src/core/http"
import { EmptyState, ErrorState, HeaderRow, Skeleton } from "../../kit"
import { Segmented } from "../../kit/segmented"
import { PreviewFrame } from "../editor/preview-frame"
import { useMessagePreview } from "../queries"

/** The mail, drawn for the example person. */
export function MessageSummary({ campaign }: { campaign: CampaignResponse }) {
  const { t } = useTranslation("marketing")
  const [part, setPart] = useState<"html" | "text">("html")
  const { data, error, refetch } = useMessagePreview(campaign.message, undefined)
  const preview = data?.preview
  return (
    <Container className="divide-y overflow-hidden p-0">
      <HeaderRow
        level="h2"
        title={t("campaigns.message.title")}
        actions={<Segmented label={t("campaigns.preview.part")} value={part} onChange={setPart} options={[{ value: "html", label: t("campaigns.preview.html") }, { value: "text", label: t("campaigns.preview.text") }]} />}
      />
      <div className="flex flex-col gap-y-1 px-6 py-3">
        <Text size="small" weight="plus" className="break-words">{preview?.subject || campaign.message.subject || t("campaigns.preview.no_subject")}</Text>
        {preview?.preheader && <Text size="small" className="text-ui-fg-subtle break-words">{preview.preheader}</Text>}
      </div>
      {!preview ? (
        error ? <ErrorState error={error} retry={() => void refetch()} framed={false} /> : <div className="p-6"><Skeleton className="h-64 w-full" /></div>
      ) : !preview.html ? <EmptyState title={t("campaigns.preview.empty")} />
        : part === "html" ? <PreviewFrame html={preview.html} width="desktop" title={t("campaigns.preview.frame")} className="h-[520px]" />
        : <pre className="txt-small text-ui-fg-base max-h-[520px] overflow-auto whitespace-pre-wrap break-words px-6 py-4 font-mono">{preview.text}</pre>}
    </Container>
  )
}
