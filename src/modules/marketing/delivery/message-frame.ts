import type { MimeFrame } from "../../../core/campaigns/build-mime"
import { feedbackId } from "../../../core/campaigns/feedback-id"
import type { MessageShop } from "../../../core/campaigns/merge-tags"
import { brandSetting } from "../../../core/settings/brand"
import type { MarketingContext } from "../context"
import { readSettingOf } from "../memory/read-setting-of"
import { reportingCurrency } from "../memory/reporting-currency"
import { shopOf } from "../memory/shop-of"
import type { MarketingOptions } from "../options"
import type { Identity } from "./sender-of"

/** What a message may say about the shop. */
export async function messageShop(context: Pick<MarketingContext, "db" | "options">): Promise<MessageShop> {
  const [currency, brand] = await Promise.all([reportingCurrency(context), readSettingOf(context.db, brandSetting)])
  return { ...shopOf(context.options, brand), url: context.options.storefrontUrl, currency, language: brand.language }
}

/** The headers all mails of a campaign share; `topic` is the key of what it is about, `shopName` what mailboxes call the list. */
export function messageFrame({ name, email, replyTo }: Identity, options: MarketingOptions, { id, topic, shopName }: { id: string; topic: string | null; shopName: string }): MimeFrame {
  const host = new URL(options.publicUrl).hostname
  return {
    from: { name, email },
    replyTo,
    list: { name: shopName, id: `campaigns.${host}` },
    feedbackId: feedbackId({ campaignId: id, topic, host }),
  }
}
