import { buildMime, compileMime, deliveryMessageId } from "../../../core/campaigns/build-mime"
import type { CompiledMessage } from "../../../core/campaigns/compiled-message"
import { fillMail, fillMessage, type MessageUrls } from "../../../core/campaigns/fill-message"
import { factsOf, mergeScope, type PersonFact } from "../../../core/campaigns/merge-tags"
import { messageOfVariant, variantNumber, variantNumbers } from "../../../core/campaigns/message-of-variant"
import { campaignPlanSchema, type CampaignPlan } from "../../../core/campaigns/plan.schema"
import { tagLink } from "../../../core/campaigns/tag-link"
import { fillDestination } from "../../../core/campaigns/rewrite-links"
import { clickUrl, openUrl, preferencesUrl, unsubscribeUrl } from "../../../core/campaigns/tracking-urls"
import { enrichVariants, prepareEnrichment, type EnrichSends } from "../blocks/enrich-sends"
import type { MarketingContext } from "../context"
import { findCampaign } from "../queries/campaigns/find-campaign"
import { listLinks, type StoredLink } from "../queries/campaigns/list-links"
import type { CampaignRow } from "../queries/campaigns/campaign-row"
import type { TakenSend } from "../queries/campaigns/take-due-sends"
import type { SenderRow } from "../queries/senders/sender-row"
import { compileForSending, type CompiledForSending } from "./compile-for-sending"
import { mailContent } from "./mail-content"
import { messageFrame } from "./message-frame"
import type { Mail } from "./sender"
import { identityOf, senderOfOccurrence } from "./sender-of"
import { findTransport } from "./transports"

/** A campaign ready to be written to any number of people. `enrich`, where its messages have blocks, is called once a claimed batch. */
export type PreparedCampaign = { occurrenceKey: number; plan: CampaignPlan; sender: SenderRow; facts: PersonFact[]; enrich: EnrichSends | undefined; writeMail: (send: TakenSend) => Mail }

type WriteMail = PreparedCampaign["writeMail"]
type Variant = { compiled: CompiledMessage; enrich: EnrichSends | undefined; write: WriteMail }

/** Compiles a campaign's message, or each variant of it, once for this process; a problem, in words, when it cannot be sent as it was frozen. */
export async function prepareCampaign(context: MarketingContext, campaignId: string): Promise<PreparedCampaign | { problem: string }> {
  const { db } = context
  const campaign = await findCampaign(db, campaignId)
  if (!campaign?.occurrence_key) return { problem: "The campaign has no audience." }
  const plan = campaignPlanSchema.parse(campaign.plan)
  const stored = await listLinks(db, campaign.occurrence_key)
  const sender = await senderOfOccurrence(context, campaign.occurrence_key, campaign.message)
  const variants = new Map<number | null, Variant>()
  for (const number of variantNumbers(plan.test)) {
    const variant = await prepareVariant(context, campaign, { plan, number, stored, sender })
    if ("problem" in variant) return variant
    variants.set(number, variant)
  }
  return {
    occurrenceKey: campaign.occurrence_key,
    plan,
    sender,
    facts: factsOf([...variants.values()].flatMap(({ compiled }) => compiled.tags)),
    enrich: enrichVariants(new Map([...variants].map(([number, { enrich }]) => [number, enrich]))),
    writeMail: (send) => variants.get(variantNumber(send.variant))!.write(send),
  }
}

type VariantGround = { plan: CampaignPlan; number: number | null; stored: StoredLink[]; sender: SenderRow }

async function prepareVariant(context: MarketingContext, campaign: CampaignRow, { plan, number, stored, sender }: VariantGround): Promise<Variant | { problem: string }> {
  const { options } = context
  const message = messageOfVariant(campaign.message, plan.test, number)
  const compilation = await compileForSending(context, { message, plan, number })
  if ("problem" in compilation) return { problem: `The message cannot be read any more: ${compilation.problem}` }
  const linkKeys = matchLinks(compilation, stored)
  if (!linkKeys) return { problem: "The message's links are not those that were stored when it was sent. Duplicate the campaign and send the copy to those who wait." }

  const { compiled } = compilation
  const occurrenceKey = campaign.occurrence_key!
  const identity = identityOf(message, sender)
  const frame = messageFrame(identity, options, { id: campaign.id, topic: plan.topic, shopName: compiled.shop.name })
  const skeleton = compileMime(frame)
  const from = identity.email
  const inParts = findTransport(options, sender.transport)?.kind === "notification"
  const write: WriteMail = (person) => {
    const { profileKey, email } = person
    const unsubscribe = unsubscribeUrl(options, occurrenceKey, profileKey)
    const preferences = preferencesUrl(options, occurrenceKey, profileKey)
    const urls: MessageUrls = {
      click: person.clickTracking
        ? (position) => clickUrl(options, linkKeys.get(position)!, profileKey)
        : plainLinks(compilation, person, { unsubscribeUrl: unsubscribe, preferencesUrl: preferences, home: options.storefrontUrl }),
      ...(person.clickTracking ? { product: ({ linkKey }) => clickUrl(options, linkKey!, profileKey) } : {}),
      unsubscribe,
      preferences,
      open: person.openTracking ? openUrl(options, occurrenceKey, profileKey) : null,
    }
    const messageId = deliveryMessageId(skeleton, occurrenceKey, profileKey)
    if (inParts) return { from, to: email, messageId, raw: "", content: mailContent(frame, { ...fillMessage(compiled, person, urls, person.blocks), unsubscribe, attempt: person.attempt }) }
    const { subject, html, text } = fillMail(compiled, person, urls, person.blocks)
    const raw = buildMime(skeleton, { to: { email }, messageId, date: context.now(), subject, html, text, unsubscribeUrl: unsubscribe })
    return { from, to: email, messageId, raw, tidy: true }
  }
  const tagUrl = (url: string) => tagLink(url, plan.utm, options.storefrontUrl)
  return { compiled, write, enrich: prepareEnrichment(context, compiled, { occurrenceKey, variant: number ?? 0, tagUrl }) }
}

/** Where links lead when clicks are not measured: straight to their destination. */
function plainLinks({ compiled: { shop, tags }, links, firstPosition }: CompiledForSending, person: TakenSend, { home, ...own }: { unsubscribeUrl: string; preferencesUrl: string; home: string }) {
  const scope = mergeScope({ person, shop, ...own, coupon: person.blocks?.coupons[0] }, tags)
  const destinations = new Map(links.map(({ position, url }) => [position - firstPosition, fillDestination(url, scope) ?? home]))
  return (position: number) => destinations.get(position)!
}

/** The stored key of each link by its position in the message; undefined when what is stored is not what the message says. */
function matchLinks({ links, firstPosition }: CompiledForSending, stored: StoredLink[]): Map<number, number> | undefined {
  const byPosition = new Map(stored.map((link) => [link.position, link]))
  const keys = new Map<number, number>()
  for (const { position, url } of links) {
    const known = byPosition.get(position)
    if (known?.url !== url) return undefined
    keys.set(position - firstPosition, known.key)
  }
  return keys
}
