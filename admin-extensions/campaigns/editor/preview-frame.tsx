import { clx } from "@medusajs/ui"
import { useMemo } from "react"
import { previewDocument } from "./preview-document"
import type { Light } from "./simulate-mailbox"

type PreviewFrameProps = { html: string; title: string; width: "desktop" | "mobile"; light?: Light; className?: string }

/** A mail as it will look, in a frame without scripts, forms or the shop's cookies. Mails are drawn on white, as inboxes do. */
export function PreviewFrame({ html, title, width, light, className }: PreviewFrameProps) {
  const content = useMemo(() => previewDocument(html, light), [html, light])
  return (
    <iframe
      title={title}
      sandbox=""
      srcDoc={content}
      referrerPolicy="no-referrer"
      className={clx("mx-auto block w-full bg-white", { "max-w-[390px]": width === "mobile" }, className ?? "h-full min-h-[480px]")}
    />
  )
}
