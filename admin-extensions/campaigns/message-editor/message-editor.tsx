import { clx } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Message } from "../../../src/core/campaigns/message.schema"
import { Segmented } from "../../kit"
import type { ChosenPerson } from "../editor/person-picker"
import { StarterMenu } from "../editor/starter-menu"
import { TaggedInput } from "../editor/tagged-input"
import { ChecksBar } from "./checks-bar"
import { CodeView, type CodeViewHandle } from "./code-view"
import { MessagePreview } from "./message-preview"
import { useDrawnMessage } from "./use-drawn-message"
import { useSaveKey } from "./use-save-key"
import { VisualView } from "./visual-view"

export type MessageParts = Pick<Message, "subject" | "preheader" | "mjml">

type MessageEditorProps = {
  value: MessageParts
  /** Only what changed. */
  onChange: (change: Partial<MessageParts>) => void
  /** From whom the mail comes, for drawing it; `shown` is what stands in the inbox line. */
  sender?: Message["sender"]
  shown?: { name: string; email: string }
  person?: ChosenPerson
  onPerson?: (person: ChosenPerson | undefined) => void
  /** What Ctrl+S does. */
  onSave?: () => void
}

const nobody = { name: "", email: "", replyTo: "" }
/** Below this the visual editor has no room for its panels. */
const WIDE = "(min-width: 1024px)"

/**
 * Writes one message: subject, preheader and body, as it looks or as code, drawn as any person gets it, with what is wrong
 * with it. It fills the height it is given. Campaigns and templates use it.
 */
export function MessageEditor({ value, onChange, sender = nobody, shown, person, onPerson, onSave }: MessageEditorProps) {
  const { t } = useTranslation("marketing")
  const [view, setView] = useState<"visual" | "code" | "preview">(() => (window.matchMedia(WIDE).matches ? "visual" : "code"))
  const [own, setOwn] = useState<ChosenPerson>()
  const chosen = onPerson ? person : own
  const { subject, preheader, mjml } = value
  const drawn = useDrawnMessage({ version: 1, subject, preheader, sender, mjml }, chosen?.id)
  const code = useRef<CodeViewHandle>(null)
  const [line, setLine] = useState<number>()
  useSaveKey(onSave)

  // The code view may only now be drawn.
  useEffect(() => {
    if (line === undefined || view !== "code") return
    code.current?.showLine(line)
    setLine(undefined)
  }, [line, view])
  const showLine = (at?: number) => { setView("code"); setLine(at) }
  const wrong = (part: string) => drawn.checks.find(({ level, name }) => level === "problem" && name === part)?.message
  const lines = drawn.checks.flatMap((check) => (check.level === "problem" && check.line !== undefined ? [check.line] : []))

  const preview = (
    <MessagePreview
      preview={drawn.preview}
      sender={shown ?? { name: sender.name, email: sender.email }}
      error={drawn.error}
      late={drawn.late}
      person={chosen}
      onPerson={onPerson ?? setOwn}
    />
  )
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className={clx("flex flex-col gap-4 border-b px-4 py-3 md:flex-row", view === "preview" && "hidden md:flex")}>
        <TaggedInput id="message-subject" label={t("campaigns.message.subject")} value={subject} onChange={(written) => onChange({ subject: written })} error={wrong("subject")} />
        <TaggedInput id="message-preheader" label={t("campaigns.message.preheader")} optional placeholder={t("campaigns.message.preheader_placeholder")} value={preheader} onChange={(written) => onChange({ preheader: written })} error={wrong("preheader")} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 border-b px-4 py-2">
        <Segmented label={t("messages.view.label")} value={view} onChange={setView} options={(["visual", "code", "preview"] as const).map((name) => ({ value: name, label: t(`messages.view.${name}`) }))} />
        <StarterMenu replacing={mjml.trim().length > 0} onChoose={({ message }) => onChange({ subject: message.subject, preheader: message.preheader, mjml: message.mjml })} />
      </div>
      <div className="flex min-h-[420px] flex-1">
        {view === "visual" && <VisualView mjml={mjml} onChange={(written) => onChange({ mjml: written })} onShowCode={showLine} onSave={onSave} />}
        {view === "code" && (
          <>
            <CodeView ref={code} mjml={mjml} onChange={(written) => onChange({ mjml: written })} problemLines={lines} />
            <div className="bg-ui-bg-subtle hidden min-h-0 w-[46%] shrink-0 border-s xl:block">{preview}</div>
          </>
        )}
        {view === "preview" && <div className="bg-ui-bg-subtle min-h-0 min-w-0 flex-1">{preview}</div>}
      </div>
      <ChecksBar checks={drawn.checks} onShowLine={showLine} />
    </div>
  )
}
