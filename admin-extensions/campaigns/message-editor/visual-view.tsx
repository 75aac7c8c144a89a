import { Button, Text } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { parseMjml, type MjmlTree } from "./seam/parse-mjml"
import { VisualEditor } from "./visual-editor"

type VisualViewProps = { mjml: string; onChange: (mjml: string) => void; onShowCode: (line?: number) => void; onSave?: () => void }

/** The visual editor, or why this message cannot be opened in it. It is opened anew when the message comes from elsewhere. */
export function VisualView({ mjml, onChange, onShowCode, onSave }: VisualViewProps) {
  const { t } = useTranslation("marketing")
  const [parsed, setParsed] = useState(() => parseMjml(mjml))
  const known = useRef(mjml)
  useEffect(() => {
    if (mjml === known.current) return
    known.current = mjml
    setParsed(parseMjml(mjml))
  }, [mjml])

  if ("refusal" in parsed) {
    const { line, reason } = parsed.refusal
    return (
      <div className="flex min-h-60 flex-1 flex-col items-center justify-center gap-y-3 p-6 text-center">
        <Text size="small" weight="plus">{t("messages.refused.title")}</Text>
        <Text size="small" className="text-ui-fg-subtle max-w-md">{t(`messages.refused.${reason}`, { line })}</Text>
        <Button type="button" size="small" variant="secondary" onClick={() => onShowCode(line)}>{t("messages.refused.show")}</Button>
      </div>
    )
  }
  const take = (written: string, of: MjmlTree) => {
    // A canvas that is being closed because the message was replaced has nothing to say any more.
    if (of !== parsed.tree) return
    known.current = written
    onChange(written)
  }
  return (
    <>
      <Text size="small" className="text-ui-fg-subtle p-6 lg:hidden">{t("messages.visual.narrow")}</Text>
      <div className="hidden min-h-0 flex-1 lg:flex">
        <VisualEditor tree={parsed.tree} onShowCode={() => onShowCode()} onSave={onSave} onChange={take} />
      </div>
    </>
  )
}
