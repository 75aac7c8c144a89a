import { simulateMailbox, type Light } from "./simulate-mailbox"

/** The drawn mail for a frame that may do nothing: links lead nowhere, so that a click in the preview counts nothing. It looks as in such a mailbox. */
export function previewDocument(drawn: string, light: Light = "light"): string {
  const html = simulateMailbox(drawn, light)
  const still = `<base target="_blank"><style>a{pointer-events:none;cursor:default}</style>`
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + still) : still + html
}
