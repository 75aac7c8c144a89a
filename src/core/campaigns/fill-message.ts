import type { BlockFacts, ProductCard } from "./blocks/block-facts"
import { blockScope, noBlocks } from "./blocks/fill-blocks"
import type { MimeBody } from "./build-mime"
import { OPEN_VARIABLE, type CompiledMessage } from "./compiled-message"
import { drawQuoted, drawTemplate } from "./draw-template"
import { mergeScope, type MergeScope, type MessagePerson } from "./merge-tags"
import { linkVariable } from "./rewrite-links"
import { tidyText } from "./write-text-part"

/** The addresses of one person's copy: of each link by its position, of a block's product (else its page), of unsubscribing, of the preference centre, and of the open pixel (null: none). */
export type MessageUrls = { click: (position: number) => string; product?: (card: ProductCard) => string; unsubscribe: string; preferences: string; open: string | null }

export type FilledMessage = { subject: string; preheader: string; html: string; text: string }

/**
 * One person's copy of a message. Synchronous and quick: everything slow was done when the message was compiled.
 * Throws an Error with a readable sentence when the message cannot be drawn for this person, as when a loop grows too long.
 */
export function fillMessage(compiled: CompiledMessage, person: MessagePerson, urls: MessageUrls, blocks: BlockFacts = noBlocks): FilledMessage {
  return draw(compiled, person, urls, blocks, (scope, text) => ({
    subject: oneLine(drawTemplate(compiled.subject, "text", scope)),
    preheader: oneLine(drawTemplate(compiled.preheader, "text", scope)),
    html: drawTemplate(compiled.html, "html", scope),
    text: text(),
  }))
}

/** The same copy as it goes into a mail: the page encoded, nearly all of it before the first person was written to. */
export function fillMail(compiled: CompiledMessage, person: MessagePerson, urls: MessageUrls, blocks: BlockFacts = noBlocks): { subject: string; text: string; html: MimeBody } {
  return draw(compiled, person, urls, blocks, (scope, text) => {
    const quoted = drawQuoted(compiled.html, "html", scope)
    return {
      subject: oneLine(drawTemplate(compiled.subject, "text", scope)),
      html: quoted === undefined ? drawTemplate(compiled.html, "html", scope) : { quoted },
      text: text(),
    }
  })
}

/** `text` draws the text part and comes last: its links lead where they say, so that the products' do from there on. */
function draw<Drawn>(compiled: CompiledMessage, person: MessagePerson, urls: MessageUrls, blocks: BlockFacts, work: (scope: MergeScope, text: () => string) => Drawn): Drawn {
  const scope = mergeScope({ person, shop: compiled.shop, unsubscribeUrl: urls.unsubscribe, preferencesUrl: urls.preferences, coupon: blocks.coupons[0] }, compiled.tags)
  for (const { position } of compiled.links) scope[linkVariable(position)] = urls.click(position)
  scope[OPEN_VARIABLE] = urls.open
  if (blocks !== noBlocks) Object.assign(scope, blockScope(blocks, compiled.shop.language, urls.product ?? pageOf))
  try {
    return work(scope, () => {
      if (blocks !== noBlocks) Object.assign(scope, blockScope(blocks, compiled.shop.language, pageOf))
      return tidyText(drawTemplate(compiled.text, "text", scope))
    })
  } catch (error) {
    throw new Error(explainDrawing(error), { cause: error })
  }
}

const pageOf = ({ url }: ProductCard) => url

function explainDrawing(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  if (/limit exceeded/.test(said)) return "The message draws too much for one person: one of its loops ends too late or never. Loop over fewer things."
  return `The message cannot be drawn: ${said.replace(/, line:.*/s, "")}.`
}

/** Headers are one line, whatever a name or a template holds. */
function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim()
}
