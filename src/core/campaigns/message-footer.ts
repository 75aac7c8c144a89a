import type { MergeTag } from "./merge-tags"

const ADDRESS = "{{ shop.postal_address }}"
const LINK = 'style="color:#6b7280;text-decoration:underline"'
const UNSUBSCRIBE = `You receive this because you agreed to hear from {{ shop.name }}. <a href="{{ preferences_url }}" ${LINK}>Preferences</a> · <a href="{{ unsubscribe_url }}" ${LINK}>Unsubscribe</a>`

/**
 * The MJML with what the law asks for at its foot: the shop's postal address, and the links to the preference
 * centre and to unsubscribing; each only when the message does not place it itself.
 */
export function appendFooter(mjml: string, used: readonly MergeTag[]): string {
  const missing = [
    ...(uses(used, "unsubscribe_url") ? [] : [UNSUBSCRIBE]),
    ...(uses(used, "shop.postal_address") ? [] : [ADDRESS]),
  ]
  const end = mjml.lastIndexOf("</mj-body>")
  if (!missing.length || end < 0) return mjml
  const footer = `<mj-section padding="16px 0 32px"><mj-column><mj-text align="center" color="#6b7280" font-family="Helvetica, Arial, sans-serif" font-size="12px" font-weight="400" line-height="18px">${missing.join("<br />")}</mj-text></mj-column></mj-section>`
  return mjml.slice(0, end) + footer + mjml.slice(end)
}

const uses = (used: readonly MergeTag[], tag: string) => used.some((mergeTag) => mergeTag.tag === tag)
