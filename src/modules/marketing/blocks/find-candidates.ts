import { DAY_MS } from "../../../core/base/utc-day"
import type { ProductQuestion } from "../../../core/campaigns/blocks/product-block"
import { rankPartners, type Partner } from "../../../core/campaigns/blocks/rank-partners"
import { findSource } from "../../../core/campaigns/blocks/product-sources"
import type { MarketingContext } from "../context"
import { findBestSellers } from "../queries/blocks/find-best-sellers"
import { findCartProducts } from "../queries/blocks/find-cart-products"
import { findLastBaskets } from "../queries/blocks/find-last-baskets"
import { findNewProducts } from "../queries/blocks/find-new-products"
import { findPartners } from "../queries/blocks/find-partners"
import { findViewedProducts, type PeoplesProducts } from "../queries/blocks/find-viewed-products"
import type { KeptAnswers } from "./keep-a-while"

/** What is asked with: the database, the clock, and answers that are still fresh. */
export type Asking = Pick<MarketingContext, "db" | "now"> & { keep: KeptAnswers }

/** Products that everybody gets the same, best first. */
export async function findSharedCandidates({ db, now, keep }: Asking, { source, ids, days, collection, category, inStock, limit }: ProductQuestion): Promise<string[]> {
  if (source === "fixed") return ids
  const search = { since: daysAgo(now, days), collection, category, inStock, limit }
  const find = source === "new" ? findNewProducts : findBestSellers
  return keep(JSON.stringify([source, days, collection, category, inStock, limit]), () => find(db, search))
}

/** Each person's own products, best first; people without any are left out. */
export async function findPersonalCandidates(asking: Asking, { source, days }: ProductQuestion, profileKeys: readonly number[]): Promise<PeoplesProducts> {
  const { db, now } = asking
  if (source === "viewed") return findViewedProducts(db, profileKeys, daysAgo(now, days))
  if (source === "cart") return findCartProducts(db, profileKeys, daysAgo(now, days))
  const baskets = await findLastBaskets(db, profileKeys)
  const partners = await partnersOf(asking, [...new Set(baskets.flatMap(({ bought }) => bought))], days)
  return new Map(baskets.map(({ key, bought, owned }) => [key, rankPartners(bought, owned, (id) => partners.get(id) ?? [])]))
}

/** What goes with a product is the same for all, so it is kept; those not known yet are asked for in one statement. */
async function partnersOf({ db, now, keep }: Asking, ids: readonly string[], days: number): Promise<Map<string, Partner[]>> {
  const unknown: string[] = []
  let asked: Promise<Map<string, Partner[]>> | undefined
  const ask = () => (asked ??= Promise.resolve().then(() => findPartners(db, unknown, daysAgo(now, days))))
  const answers = ids.map((id) => keep(JSON.stringify(["partners", id, days]), () => {
    unknown.push(id)
    return ask().then((found) => found.get(id) ?? [])
  }))
  return new Map((await Promise.all(answers)).map((partners, index) => [ids[index]!, partners]))
}

const daysAgo = (now: () => Date, days: number) => new Date(now().getTime() - days * DAY_MS)

/** Whether each person sees products of their own. */
export const isPersonal = ({ source }: ProductQuestion) => findSource(source)!.personal
