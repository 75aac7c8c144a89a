import { randomUUID } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { buildMime, compileMime } from "../../../../core/campaigns/build-mime"
import { compileMessage } from "../../../../core/campaigns/compile-message"
import type { TestSendResponse } from "../../../../core/http/campaigns"
import { createSmtpSender } from "../../../../providers/smtp/create-smtp-sender"
import type { MarketingContext } from "../../context"
import { drawCopy } from "../../delivery/draw-copy"
import { messageFrame, messageShop } from "../../delivery/message-frame"
import { readMergeTags } from "../../memory/read-merge-tags"
import { reachCampaign } from "./reach-campaign"
import { reachPerson } from "./preview-message"

/**
 * Sends one copy to any address, past the ledger: consent is not asked, nothing is counted, its unsubscribe link
 * changes nothing. Answers with the mail server's own words.
 */
export async function sendTest(context: MarketingContext, id: string, { to, profileId }: { to: string; profileId?: string }): Promise<TestSendResponse["test"]> {
  const { smtp, from } = context.options.email
  if (!smtp) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "No mail server is set up. Add email.smtp to the plugin's options.")
  const { message, id: campaignId } = await reachCampaign(context.db, id)
  const person = await reachPerson(context, profileId)
  const { compiled, problems } = await compileMessage(message, { shop: await messageShop(context), tags: await readMergeTags(context.db) })
  if (!compiled) throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.map((problem) => problem.message).join(" "))

  const { unsubscribe, subject, html, text } = drawCopy(compiled, person ?? compiled.example, context.options)
  const skeleton = compileMime(messageFrame(message, context.options, campaignId))
  const messageId = `marketing.test.${randomUUID()}@${skeleton.domain}`
  const raw = buildMime(skeleton, { to: { email: to }, messageId, date: context.now(), subject: `[Test] ${subject}`, html, text, unsubscribeUrl: unsubscribe })
  const sender = createSmtpSender({ ...smtp, connections: 1 })
  try {
    const { outcome, detail } = await sender.send({ from: message.sender.email || from.email, to, messageId, raw })
    return { to, accepted: outcome === "accepted", detail }
  } finally {
    await sender.close()
  }
}
