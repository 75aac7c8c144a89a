import { buildMime, compileMime, deliveryMessageId } from "../../../core/campaigns/build-mime"
import { compileMessage } from "../../../core/campaigns/compile-message"
import type { CompiledMessage } from "../../../core/campaigns/compiled-message"
import { fillMessage } from "../../../core/campaigns/fill-message"
import { factsOf, type PersonFact } from "../../../core/campaigns/merge-tags"
import { clickUrl, openUrl, unsubscribeUrl } from "../../../core/campaigns/tracking-urls"
import type { MarketingContext } from "../context"
import { readMergeTags } from "../memory/read-merge-tags"
import { findCampaign } from "../queries/campaigns/find-campaign"
import { listLinks, type StoredLink } from "../queries/campaigns/list-links"
import type { TakenSend } from "../queries/campaigns/take-due-sends"
import { messageFrame, messageShop } from "./message-frame"
import type { Mail } from "./sender"

/** A campaign ready to be written to any number of people. */
export type PreparedCampaign = { occurrenceKey: number; facts: PersonFact[]; writeMail: (send: TakenSend) => Mail }

/** Compiles a campaign's message once for this process; a problem, in words, when it cannot be sent as it was frozen. */
export async function prepareCampaign(context: MarketingContext, campaignId: string): Promise<PreparedCampaign | { problem: string }> {
  const { db, options } = context
  const campaign = await findCampaign(db, campaignId)
  if (!campaign?.occurrence_key) return { problem: "The campaign has no audience." }
  const { compiled, problems } = await compileMessage(campaign.message, { shop: await messageShop(context), tags: await readMergeTags(db) })
  if (!compiled) return { problem: `The message cannot be read any more: ${problems.map(({ message }) => message).join(" ")}` }
  const linkKeys = matchLinks(compiled, await listLinks(db, campaign.occurrence_key))
  if (!linkKeys) return { problem: "The message's links are not those that were stored when it was sent. Duplicate the campaign and send the copy to those who wait." }

  const occurrenceKey = campaign.occurrence_key
  const skeleton = compileMime(messageFrame(campaign.message, options, campaign.id))
  const from = campaign.message.sender.email || options.email.from.email
  return {
    occurrenceKey,
    facts: factsOf(compiled.tags),
    writeMail: (person) => {
      const { profileKey, email } = person
      const unsubscribe = unsubscribeUrl(options, occurrenceKey, profileKey)
      const { subject, html, text } = fillMessage(compiled, person, {
        click: (position) => clickUrl(options, linkKeys.get(position)!, profileKey),
        unsubscribe,
        open: person.openTracking ? openUrl(options, occurrenceKey, profileKey) : null,
      })
      const messageId = deliveryMessageId(skeleton, occurrenceKey, profileKey)
      const raw = buildMime(skeleton, { to: { email }, messageId, date: context.now(), subject, html, text, unsubscribeUrl: unsubscribe })
      return { from, to: email, messageId, raw }
    },
  }
}

/** The stored key of each link by its position; undefined when what is stored is not what the message says. */
function matchLinks({ links }: CompiledMessage, stored: StoredLink[]): Map<number, number> | undefined {
  const same = links.length === stored.length && links.every(({ position, url }, index) => stored[index]?.position === position && stored[index].url === url)
  return same ? new Map(stored.map(({ position, key }) => [position, key])) : undefined
}
