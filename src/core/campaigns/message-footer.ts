import type { Problem } from "../base/problem"
import { escapeHtml } from "./liquid-engines"
import type { MergeTag } from "./merge-tags"
import type { PageLanguage } from "./pages/languages"
import { speak, type Say } from "./pages/page-words"

const LINK = 'style="color:#6b7280;text-decoration:underline"'

/** What every mail holds, by the merge tag that prints it: how it is called, and how the footer writes it. Why somebody gets it is not said: there are more reasons than one. */
const parts: readonly { tag: string; called: string; write: (say: Say) => string }[] = [
  { tag: "unsubscribe_url", called: "The unsubscribe link", write: (say) => `${say("footer_sender")} <a href="{{ preferences_url }}" ${LINK}>${say("footer_preferences")}</a> · <a href="{{ unsubscribe_url }}" ${LINK}>${say("unsubscribe_button")}</a>` },
  { tag: "shop.postal_address", called: "The postal address", write: () => "{{ shop.postal_address }}" },
]

/**
 * The MJML with what the law asks for at its foot: the shop's postal address, and the links to the preference
 * centre and to unsubscribing, in this language; each only when the message does not print it for everyone itself.
 */
export function appendFooter(mjml: string, forEveryone: ReadonlySet<string>, language: PageLanguage): string {
  const speaks = speak(language, { shop: "{{ shop.name }}" })
  const say: Say = (word, values) => escapeHtml(speaks(word, values))
  const missing = parts.filter(({ tag }) => !forEveryone.has(tag)).map(({ write }) => write(say))
  const end = mjml.lastIndexOf("</mj-body>")
  if (!missing.length || end < 0) return mjml
  const footer = `<mj-section padding="16px 0 32px"><mj-column><mj-text align="center" color="#6b7280" font-family="Helvetica, Arial, sans-serif" font-size="12px" font-weight="400" line-height="18px">${missing.join("<br />")}</mj-text></mj-column></mj-section>`
  return mjml.slice(0, end) + footer + mjml.slice(end)
}

/** A message that places one of them itself, but not for everyone, was meant otherwise: it is told rather than mended. */
export function checkFooter(used: readonly MergeTag[], forEveryone: ReadonlySet<string>): Problem[] {
  return parts.filter(({ tag }) => !forEveryone.has(tag) && used.some((mergeTag) => mergeTag.tag === tag))
    .map(({ tag, called }) => ({ path: ["mjml"], message: `${called} is not printed for everyone. Move {{ ${tag} }} out of the condition or loop around it, or take it out: it is added at the foot then.` }))
}
