import type { MimeFrame } from "../../../core/campaigns/build-mime"
import type { MessageShop } from "../../../core/campaigns/merge-tags"
import type { Message } from "../../../core/campaigns/message.schema"
import type { MarketingContext } from "../context"
import { reportingCurrency } from "../memory/reporting-currency"
import type { MarketingOptions } from "../options"

/** What a message may say about the shop. */
export async function messageShop(context: Pick<MarketingContext, "db" | "options">): Promise<MessageShop> {
  const { email, storefrontUrl } = context.options
  return { name: shopName(context.options), url: storefrontUrl, postalAddress: email.postalAddress, currency: await reportingCurrency(context) }
}

/** The headers all mails of a campaign share: the message's own sender where it names one, else the shop's. */
export function messageFrame({ sender }: Message, options: MarketingOptions, campaignId: string): MimeFrame {
  const { from, replyTo } = options.email
  const host = new URL(options.publicUrl).hostname
  return {
    from: { name: sender.name || from.name, email: sender.email || from.email },
    replyTo: sender.replyTo || replyTo,
    list: { name: shopName(options), id: `campaigns.${host}` },
    feedbackId: `${campaignId}:campaign:${host}`,
  }
}

const shopName = ({ email, storefrontUrl }: MarketingOptions) => email.from.name ?? new URL(storefrontUrl).hostname
