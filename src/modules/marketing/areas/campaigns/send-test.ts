import { randomUUID } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { buildMime, compileMime } from "../../../../core/campaigns/build-mime"
import { compileMessage } from "../../../../core/campaigns/compile-message"
import { messageOfVariant } from "../../../../core/campaigns/message-of-variant"
import type { TestSendResponse } from "../../../../core/http/campaigns"
import { readBlocks } from "../../blocks/read-blocks"
import type { MarketingContext } from "../../context"
import { drawCopy } from "../../delivery/draw-copy"
import { mailContent } from "../../delivery/mail-content"
import { messageFrame, messageShop } from "../../delivery/message-frame"
import { sendOne } from "../../delivery/send-one"
import { identityOf, senderOfMessage } from "../../delivery/sender-of"
import { readMergeTags } from "../../memory/read-merge-tags"
import { planOf } from "./plan-of"
import { reachCampaign } from "./reach-campaign"
import { reachPerson } from "./preview-message"

/** Where a test mail goes, for whom it is filled in, and which variant of a test it is, from 1; left out, the message itself. */
export type TestMail = { to: string; profileId?: string; variant?: number }

/**
 * Sends one copy to any address, past the ledger: consent is not asked, nothing is counted, its unsubscribe link
 * changes nothing. Answers with the mail server's own words.
 */
export async function sendTest(context: MarketingContext, id: string, { to, profileId, variant }: TestMail): Promise<TestSendResponse["test"]> {
  const campaign = await reachCampaign(context.db, id)
  const { test, topic } = planOf(campaign)
  if (variant !== undefined && !test?.variants[variant - 1]) throw new MedusaError(MedusaError.Types.INVALID_DATA, `This campaign has no variant ${variant}.`)
  const message = messageOfVariant(campaign.message, test, variant ?? null)
  const chosen = await senderOfMessage(context, message)
  if (!chosen) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The sender of this campaign does not exist any more. Choose another.")
  const person = await reachPerson(context, profileId)
  const { compiled, problems } = await compileMessage(message, { shop: await messageShop(context), tags: await readMergeTags(context.db) })
  if (!compiled) throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.map((problem) => problem.message).join(" "))

  const { unsubscribe, subject, html, text } = drawCopy(compiled, person ?? compiled.example, context.options, await readBlocks(context, compiled, person?.key))
  const identity = identityOf(message, chosen)
  const frame = messageFrame(identity, context.options, { id: campaign.id, topic, shopName: compiled.shop.name })
  const skeleton = compileMime(frame)
  const messageId = `marketing.test.${randomUUID()}@${skeleton.domain}`
  const marked = `[Test] ${subject}`
  const raw = buildMime(skeleton, { to: { email: to }, messageId, date: context.now(), subject: marked, html, text, unsubscribeUrl: unsubscribe })
  const content = mailContent(frame, { subject: marked, html, text, unsubscribe, attempt: 1 })
  const { outcome, detail } = await sendOne(context, chosen.transport, { from: identity.email, to, messageId, raw, tidy: true, content })
  return { to, accepted: outcome === "accepted", detail }
}
