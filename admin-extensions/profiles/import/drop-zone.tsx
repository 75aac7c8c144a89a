import { ArrowUpTray } from "@medusajs/icons"
import { Button, clx, Container, Text } from "@medusajs/ui"
import { type DragEvent, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { ProgressBar, useFormat } from "../../kit"
import { uploadFile, type Upload } from "./upload-file"

/** Takes a file that is dropped on it or chosen, uploads it with its progress, and hands over its job's id. */
export function DropZone({ onUploaded, to = "imports", query, text }: Partial<Upload> & { onUploaded: (id: string) => void; text?: string }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<{ name: string; share: number; stop: AbortController }>()
  const [problem, setProblem] = useState<string>()

  const send = async (file: File | undefined) => {
    if (!file || sending) return
    const stop = new AbortController()
    setProblem(undefined)
    setSending({ name: file.name, share: 0, stop })
    try {
      const { job } = await uploadFile(file, { to, query, signal: stop.signal, onProgress: (share) => setSending({ name: file.name, share, stop }) })
      onUploaded(job.id)
    } catch (error) {
      if (!stop.signal.aborted) setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setSending(undefined)
      if (input.current) input.current.value = ""
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }
  return (
    <Container className="p-6">
      <div
        onDragOver={(event) => { event.preventDefault(); setOver(true) }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clx(
          "border-ui-border-strong bg-ui-bg-component flex flex-col items-center gap-y-3 rounded-lg border border-dashed px-4 py-12 text-center",
          over && "border-ui-border-interactive bg-ui-bg-component-hover"
        )}
      >
        {sending ? (
          <div className="flex w-full max-w-sm flex-col gap-y-3">
            <Text size="small" leading="compact" className="break-words">{t(sending.share < 1 ? "imports.uploading" : "imports.reading", { name: sending.name, share: format.share(sending.share, 1) })}</Text>
            <ProgressBar label={t("imports.upload")} share={sending.share} />
            <div><Button size="small" variant="transparent" onClick={() => sending.stop.abort()}>{t("action.cancel")}</Button></div>
          </div>
        ) : (
          <>
            <ArrowUpTray className="text-ui-fg-subtle" />
            <Text size="small" leading="compact" weight="plus">{t("imports.drop")}</Text>
            <Text size="small" className="text-ui-fg-subtle max-w-md">{text ?? t("imports.drop_text")}</Text>
            <Button size="small" variant="secondary" onClick={() => input.current?.click()}>{t("imports.choose")}</Button>
          </>
        )}
        <input ref={input} type="file" accept=".csv,.tsv,.txt,text/csv" className="hidden" aria-label={t("imports.choose")} onChange={(event) => void send(event.target.files?.[0])} />
      </div>
      {problem && <Text size="small" role="alert" className="text-ui-fg-error pt-3">{problem}</Text>}
    </Container>
  )
}
