import { MedusaError } from "@medusajs/framework/utils"
import { sampleCheck } from "../../../../core/campaigns/checks/sample-check"
import { compileToLookAt } from "../../../../core/campaigns/compile-message"
import type { Message } from "../../../../core/campaigns/message.schema"
import type { MessagePreviewResponse } from "../../../../core/http/campaigns"
import { readBlocks } from "../../blocks/read-blocks"
import type { MarketingContext } from "../../context"
import { drawCopy } from "../../delivery/draw-copy"
import { messageShop } from "../../delivery/message-frame"
import { senderOfMessage } from "../../delivery/sender-of"
import { readMergeTags } from "../../memory/read-merge-tags"
import { findPerson } from "../../queries/campaigns/find-person"
import { problemsAmong, runChecks } from "./run-checks"

type Preview = MessagePreviewResponse["preview"]

/**
 * A message as this person would get it; without a profile it is drawn for an invented one. What is still to be chosen is drawn with
 * examples. Of a template nobody asks whose words it holds.
 */
export async function previewMessage(context: MarketingContext, message: Message, { profileId, template = false }: { profileId?: string; template?: boolean } = {}): Promise<Preview> {
  const person = await reachPerson(context, profileId)
  const profile = person ? { id: person.id, name: person.name, email: person.email } : null
  const { compiled, problems } = await compileToLookAt(message, { shop: await messageShop(context), tags: await readMergeTags(context.db) })
  const nothing = { subject: "", preheader: "", html: "", text: "", size_bytes: 0, profile }
  if (!compiled) return { ...nothing, problems, checks: [] }
  try {
    const drawn = drawCopy(compiled, person ?? compiled.example, context.options, await readBlocks(context, compiled, person?.key))
    const found = await runChecks(context, { message, drawn, shop: compiled.shop, sender: await senderOfMessage(context, message) })
    const checks = template ? found.filter(({ name }) => name !== sampleCheck.name) : found
    const { subject, preheader, html, text } = drawn
    return { problems: [...problems, ...problemsAmong(checks)], checks, subject, preheader, html, text, size_bytes: Buffer.byteLength(html), profile }
  } catch (error) {
    return { ...nothing, checks: [], problems: [{ path: ["mjml"], message: error instanceof Error ? error.message : String(error) }] }
  }
}

/** The person a message is drawn for; undefined when none is named. */
export async function reachPerson({ db }: MarketingContext, profileId: string | undefined) {
  if (!profileId) return undefined
  const person = await findPerson(db, profileId)
  if (!person) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile with the id ${profileId}.`)
  return person
}
