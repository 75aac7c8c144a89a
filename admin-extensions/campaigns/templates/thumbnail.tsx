import { Text } from "@medusajs/ui"
import { useMemo, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { TemplateListItem } from "../../../src/core/http"
import { Skeleton } from "../../kit"
import { previewDocument } from "../editor/preview-document"
import { useTemplatePreview } from "./queries"
import { useSeen } from "./use-seen"
import { useWidth } from "./use-width"

/** A mail is drawn this wide, a bit more than its 600, and made smaller. */
const PAGE_PX = 640
const PAGE_HEIGHT_PX = 900

/** The mail itself, small: drawn once the card comes into sight, in a frame that does nothing and takes no clicks. */
export function Thumbnail({ template }: { template: Pick<TemplateListItem, "id" | "version"> }) {
  const { t } = useTranslation("marketing")
  const box = useRef<HTMLDivElement>(null)
  const seen = useSeen(box)
  const scale = useWidth(box) / PAGE_PX
  const { data, error } = useTemplatePreview(template.id, template.version, seen)
  const html = data?.preview.html
  const content = useMemo(() => (html ? previewDocument(html) : undefined), [html])
  const sentence = error || (data && !html) ? t(error ? "templates.thumbnail.failed" : "templates.thumbnail.problems") : undefined
  return (
    <div ref={box} aria-hidden className="bg-ui-bg-subtle relative h-64 overflow-hidden">
      {content && scale > 0 ? (
        <iframe
          title=""
          sandbox=""
          tabIndex={-1}
          srcDoc={content}
          referrerPolicy="no-referrer"
          className="pointer-events-none absolute start-0 top-0 origin-top-left border-0 bg-white"
          style={{ width: PAGE_PX, height: PAGE_HEIGHT_PX, transform: `scale(${scale})` }}
        />
      ) : sentence ? (
        <div className="flex h-full items-center justify-center p-4 text-center"><Text size="small" className="text-ui-fg-muted">{sentence}</Text></div>
      ) : <Skeleton className="h-full w-full rounded-none" />}
    </div>
  )
}
