import { readToken } from "../../../../core/base/signed-token"
import type { PageFrame } from "../../../../core/campaigns/pages/draw-page"
import { chooseLanguage, type LanguageWish } from "../../../../core/campaigns/pages/languages"
import { brandSetting } from "../../../../core/settings/brand"
import type { MarketingContext } from "../../context"
import { readSettingOf } from "../../memory/read-setting-of"
import { shopNameOf } from "../../memory/shop-of"
import { findConfirmation } from "../../queries/subscriptions/find-confirmation"
import { findSubscriber } from "../../queries/subscriptions/find-subscriber"
import { readConfirmToken } from "./confirm-subscription"

/** The token of a page, and what the request says of the language. */
export type PageVisit = Omit<LanguageWish, "locale"> & { token: string; purpose: "unsubscribe" | "preferences" | "confirm" }

/** The shop's look, and the language: asked for, the person's own, the browser's, or the shop's. */
export async function pageFrame(context: MarketingContext, { token, purpose, ...wish }: PageVisit): Promise<PageFrame> {
  const [brand, locale] = await Promise.all([readSettingOf(context.db, brandSetting, context.logger), localeOf(context, token, purpose)])
  return { brand, shopName: shopNameOf(context.options), language: chooseLanguage({ ...wish, locale, shop: brand.language }) }
}

/** The look without asking anybody, for when the database does not answer. */
export const plainFrame = ({ options }: Pick<MarketingContext, "options">, { asked, accepted }: PageVisit): PageFrame =>
  ({ brand: brandSetting.schema.parse({}), shopName: shopNameOf(options), language: chooseLanguage({ asked, accepted }) })

async function localeOf(context: MarketingContext, token: string, purpose: PageVisit["purpose"]): Promise<string | null> {
  if (purpose === "confirm") {
    const key = readConfirmToken(context, token)
    return key === undefined ? null : (await findConfirmation(context.db, key))?.locale ?? null
  }
  const key = readToken(token, purpose, context.options)?.[1]
  return key ? (await findSubscriber(context.db, { key }))?.locale ?? null : null
}
