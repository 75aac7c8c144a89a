import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { MessagePreviewResponse } from "../../../src/core/http"
import { Skeleton, useFormat } from "../../kit"
import { Segmented } from "../../kit/segmented"
import { PersonPicker, type ChosenPerson } from "./person-picker"
import { PreviewFrame } from "./preview-frame"

type MessagePreviewProps = {
  preview: MessagePreviewResponse["preview"] | undefined
  sender: { name: string; email: string }
  error: unknown
  /** The picture is of an earlier text; a new one is on its way. */
  late: boolean
  person: ChosenPerson | undefined
  onPerson: (person: ChosenPerson | undefined) => void
}

/** The mail as one person will get it: inbox line, HTML at two widths, plain text. */
export function MessagePreview({ preview, sender, error, late, person, onPerson }: MessagePreviewProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const [width, setWidth] = useState<"desktop" | "mobile">("desktop")
  const [part, setPart] = useState<"html" | "text">("html")
  return (
    <div className="flex h-full min-h-0 flex-col gap-y-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 basis-56"><PersonPicker value={person} onChange={onPerson} /></div>
        <Segmented label={t("campaigns.preview.part")} value={part} onChange={setPart} options={[{ value: "html", label: t("campaigns.preview.html") }, { value: "text", label: t("campaigns.preview.text") }]} />
        {part === "html" && (
          <Segmented label={t("campaigns.preview.width")} value={width} onChange={setWidth} options={[{ value: "desktop", label: t("campaigns.preview.desktop") }, { value: "mobile", label: t("campaigns.preview.mobile") }]} />
        )}
      </div>
      <div className="bg-ui-bg-base shadow-elevation-card-rest flex min-h-0 flex-1 flex-col overflow-hidden rounded-lg" aria-busy={late}>
        <div className="flex flex-col gap-y-1 border-b px-4 py-3">
          <Text size="xsmall" className="text-ui-fg-muted truncate">{sender.name ? `${sender.name} <${sender.email}>` : sender.email || "–"}</Text>
          <Text size="small" weight="plus" className="break-words">{preview?.subject || t("campaigns.preview.no_subject")}</Text>
          {preview?.preheader && <Text size="small" className="text-ui-fg-subtle truncate">{preview.preheader}</Text>}
        </div>
        <div className="min-h-0 flex-1 overflow-auto">
          {!preview ? (
            error ? <Message text={error instanceof Error ? error.message : t("error.unknown")} /> : <div className="p-4"><Skeleton className="h-64 w-full" /></div>
          ) : !preview.html ? <Message text={t(preview.problems.length ? "campaigns.preview.blocked" : "campaigns.preview.empty")} />
            : part === "html" ? <PreviewFrame html={preview.html} width={width} title={t("campaigns.preview.frame")} />
            : <pre className="txt-small text-ui-fg-base whitespace-pre-wrap break-words p-4 font-mono">{preview.text}</pre>}
        </div>
      </div>
      {preview && preview.size_bytes > 0 && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t(preview.size_bytes > 102_400 ? "campaigns.preview.size_clipped" : "campaigns.preview.size", { size: format.number(Math.max(1, Math.round(preview.size_bytes / 1024))) })}
        </Text>
      )}
    </div>
  )
}

function Message({ text }: { text: string }) {
  return (
    <div className="flex h-full min-h-[240px] items-center justify-center p-6 text-center">
      <Text size="small" className="text-ui-fg-subtle">{text}</Text>
    </div>
  )
}
