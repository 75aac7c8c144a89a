import type { Problem } from "../base/problem"
import type { CompiledMessage } from "./compiled-message"
import { exampleBlocks } from "./blocks/fill-blocks"
import { fillMessage } from "./fill-message"

const EXAMPLE_UNSUBSCRIBE = "https://example.com/unsubscribe-example"
const LARGEST_HTML = 1_000_000

/** What goes wrong when a message is really drawn, for an invented person: endless loops, no subject left, a hidden unsubscribe link. */
export function drawExample(compiled: CompiledMessage): Problem[] {
  const path = ["mjml"]
  try {
    const { subject, html } = fillMessage(compiled, compiled.example, { click: (position) => `https://example.com/${position}`, unsubscribe: EXAMPLE_UNSUBSCRIBE, preferences: "https://example.com/preferences-example", open: null }, exampleBlocks(compiled.blocks, compiled.shop.language))
    if (!subject) return [{ path: ["subject"], message: "The subject is empty once its merge tags are filled in. Write some words beside them." }]
    if (html.length > LARGEST_HTML) return [{ path, message: "The message is larger than a megabyte once it is drawn. Mailboxes cut mails off long before that: make it shorter." }]
    if (!html.replace(/<!--[\s\S]*?-->/g, "").includes(EXAMPLE_UNSUBSCRIBE)) {
      return [{ path, message: "The unsubscribe link is not printed. Print {{ unsubscribe_url }} as it is, as the address of a link, or take it out: it is added at the foot then." }]
    }
    return []
  } catch (error) {
    return [{ path, message: error instanceof Error ? error.message : String(error) }]
  }
}
