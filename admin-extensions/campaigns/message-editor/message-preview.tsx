import { Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { MessagePreviewResponse } from "../../../src/core/http"
import { Segmented, Skeleton, useFormat } from "../../kit"
import { PersonPicker, type ChosenPerson } from "../editor/person-picker"
import { PreviewFrame } from "../editor/preview-frame"
import type { Light } from "../editor/simulate-mailbox"

/** From here on Gmail cuts a mail off. */
const GMAIL_BYTES = 102_400

type MessagePreviewProps = {
  preview: MessagePreviewResponse["preview"] | undefined
  sender: { name: string; email: string }
  error: unknown
  /** The picture is of an earlier text; a new one is on its way. */
  late: boolean
  person: ChosenPerson | undefined
  onPerson: (person: ChosenPerson | undefined) => void
  /** Without a picker the mail is drawn for whoever was chosen elsewhere. */
  children?: ReactNode
}

/** The mail as one person will get it: inbox line, HTML at two widths, light and dark, plain text, and its size. */
export function MessagePreview({ preview, sender, error, late, person, onPerson, children }: MessagePreviewProps) {
  const { t } = useTranslation("marketing")
  const [show, setShow] = useState<"desktop" | "mobile" | "text">("desktop")
  const [light, setLight] = useState<Light>("light")
  return (
    <div className="flex h-full min-h-0 flex-col gap-y-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 basis-56"><PersonPicker value={person} onChange={onPerson} /></div>
        <Segmented label={t("campaigns.preview.part")} value={show} onChange={setShow} options={(["desktop", "mobile", "text"] as const).map((value) => ({ value, label: t(`campaigns.preview.${value}`) }))} />
        {show !== "text" && (
          <Segmented label={t("messages.light.label")} value={light} onChange={setLight} options={(["light", "dark", "inverted"] as const).map((value) => ({ value, label: t(`messages.light.${value}`) }))} />
        )}
      </div>
      <InboxRow sender={sender} preview={preview} />
      <div className="bg-ui-bg-base shadow-elevation-card-rest relative flex min-h-0 flex-1 flex-col overflow-hidden rounded-lg" aria-busy={late}>
        {late && <div aria-hidden className="bg-ui-fg-interactive absolute inset-x-0 top-0 z-10 h-0.5 animate-pulse" />}
        <div className="bg-ui-bg-component min-h-0 flex-1 overflow-auto">
          {!preview ? (
            error ? <Message text={error instanceof Error ? error.message : t("error.unknown")} /> : <div className="p-4"><Skeleton className="h-64 w-full" /></div>
          ) : !preview.html ? <Message text={t(preview.problems.length ? "messages.preview.blocked" : "campaigns.preview.empty")} />
            : show === "text" ? <pre className="txt-small text-ui-fg-base whitespace-pre-wrap break-words p-4 font-mono">{preview.text}</pre>
            : <PreviewFrame html={preview.html} width={show} light={light} title={t("campaigns.preview.frame")} />}
        </div>
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        {preview && preview.size_bytes > 0 && <Size bytes={preview.size_bytes} />}
        {show !== "text" && light !== "light" && <Text size="xsmall" className="text-ui-fg-muted">{t("messages.light.note")}</Text>}
      </div>
      {children}
    </div>
  )
}

/** How the mail stands in a list of mails: who, what about, and the first words. */
function InboxRow({ sender, preview }: Pick<MessagePreviewProps, "sender" | "preview">) {
  const { t } = useTranslation("marketing")
  const name = sender.name || sender.email || "–"
  return (
    <div aria-label={t("messages.preview.inbox")} role="group" className="bg-ui-bg-base shadow-elevation-card-rest flex items-center gap-x-3 rounded-lg px-4 py-3">
      <div aria-hidden className="bg-ui-bg-component-hover text-ui-fg-subtle txt-compact-small-plus flex size-8 shrink-0 items-center justify-center rounded-full uppercase">{[...name][0]}</div>
      <div className="min-w-0 flex-1">
        <Text size="xsmall" className="text-ui-fg-muted truncate">{sender.name ? `${sender.name} <${sender.email}>` : name}</Text>
        <Text size="small" weight="plus" className="truncate">{preview?.subject || t("campaigns.preview.no_subject")}</Text>
        {preview?.preheader && <Text size="small" className="text-ui-fg-subtle truncate">{preview.preheader}</Text>}
      </div>
    </div>
  )
}

function Size({ bytes }: { bytes: number }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const clipped = bytes > GMAIL_BYTES
  const size = format.number(Math.max(1, Math.round(bytes / 1024)))
  return <Text size="xsmall" className={clipped ? "text-ui-fg-error" : "text-ui-fg-muted"}>{t(clipped ? "campaigns.preview.size_clipped" : "messages.preview.size", { size })}</Text>
}

function Message({ text }: { text: string }) {
  return (
    <div className="flex h-full min-h-[240px] items-center justify-center p-6 text-center">
      <Text size="small" className="text-ui-fg-subtle">{text}</Text>
    </div>
  )
}
