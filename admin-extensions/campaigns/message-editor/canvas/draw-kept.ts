import { hideLiquid, splitHidden } from "../../../../src/core/campaigns/liquid-spans"
import { encodeEntities } from "../seam/entities"
import { stillPicture } from "./still-picture"

type ToHtml = (mjml: string) => string

/** What the canvas shows for MJML it cannot edit: the block as a mail would show it, its Liquid as it is written. */
export function drawKept(written: string, { name, level, head, toHtml }: { name: string; level: string; head: string; toHtml: ToHtml }): string {
  if (name === "mj-raw" || level === "fixed") return codeChip(written.replace(/^<mj-raw[^>]*>|<\/mj-raw>$/g, ""))
  const { text, spans } = hideLiquid(level === "content" ? `<mj-section padding="0"><mj-column>${written}</mj-column></mj-section>` : written)
  const html = toHtml(`<mjml>${hideLiquid(head).text}<mj-body>${text}</mj-body></mjml>`)
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1]?.trim()
  if (!body) return codeChip(written)
  // MJML's own icons lie on strangers' servers, which the admin does not ask.
  const still = body.replace(/(<img\b[^>]*?\ssrc=")([^"]*)"/g, (_, before: string, src: string) => `${before}${text.includes(src) && !splitHidden(src)[1] ? src : stillPicture("")}"`)
  return splitHidden(still).map((part) => (typeof part === "number" ? encodeEntities(spans[part]!.source) : part)).join("")
}

const codeChip = (code: string) =>
  `<div style="padding:6px 12px;font:12px/18px ui-monospace,monospace;color:#52525b;background:#f4f4f5;border:1px dashed #d4d4d8;border-radius:6px;margin:4px 8px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;text-align:start">${encodeEntities(code.trim().slice(0, 160)) || "&lt;/&gt;"}</div>`
