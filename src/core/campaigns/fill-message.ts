import { OPEN_VARIABLE, type CompiledMessage } from "./compiled-message"
import { liquidFor } from "./liquid-engines"
import { mergeScope, type MessagePerson } from "./merge-tags"
import { linkVariable } from "./rewrite-links"
import { tidyText } from "./write-text-part"

/** The addresses of one person's copy: of each link by its position, of unsubscribing, and of the open pixel (null: none). */
export type MessageUrls = { click: (position: number) => string; unsubscribe: string; open: string | null }

export type FilledMessage = { subject: string; preheader: string; html: string; text: string }

/**
 * One person's copy of a message. Synchronous and quick: everything slow was done when the message was compiled.
 * Throws an Error with a readable sentence when the message cannot be drawn for this person, as when a loop grows too long.
 */
export function fillMessage(compiled: CompiledMessage, person: MessagePerson, urls: MessageUrls): FilledMessage {
  const scope = mergeScope({ person, shop: compiled.shop, unsubscribeUrl: urls.unsubscribe }, compiled.tags)
  for (const { position } of compiled.links) scope[linkVariable(position)] = urls.click(position)
  scope[OPEN_VARIABLE] = urls.open
  try {
    return {
      subject: oneLine(liquidFor.text.renderSync(compiled.subject, scope)),
      preheader: oneLine(liquidFor.text.renderSync(compiled.preheader, scope)),
      html: liquidFor.html.renderSync(compiled.html, scope),
      text: tidyText(liquidFor.text.renderSync(compiled.text, scope)),
    }
  } catch (error) {
    throw new Error(explainDrawing(error), { cause: error })
  }
}

function explainDrawing(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  if (/limit exceeded/.test(said)) return "The message draws too much for one person: one of its loops ends too late or never. Loop over fewer things."
  return `The message cannot be drawn: ${said.replace(/, line:.*/s, "")}.`
}

/** Headers are one line, whatever a name or a template holds. */
function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim()
}
