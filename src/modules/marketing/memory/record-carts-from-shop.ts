import type { MarketingContext } from "../context"
import { findCartsOfOrders } from "../queries/carts/find-carts-of-orders"
import { listCartEmails } from "../queries/carts/list-cart-emails"
import { recordCarts } from "../queries/carts/record-carts"
import { identifyVisitors } from "../queries/events/identify-visitors"
import { ensureProfiles } from "../queries/profiles/ensure-profiles"
import { lockMemory } from "../queries/profiles/lock-memory"
import { reportingCurrency } from "./reporting-currency"

/**
 * Brings these carts, and those of these orders, up to the shop's present truth; whoever left an address on one becomes known,
 * and the visitor whose cart it is with them. Any number of processes may call it in any order.
 */
export async function recordCartsFromShop(context: Pick<MarketingContext, "db" | "options">, { cartIds = [], orderIds = [] }: { cartIds?: readonly string[]; orderIds?: readonly string[] }): Promise<void> {
  const currency = await reportingCurrency(context)
  const ids = [...new Set([...cartIds, ...(orderIds.length ? await findCartsOfOrders(context.db, orderIds) : [])])]
  if (!ids.length) return
  await context.db.transaction(async (db) => {
    await lockMemory(db)
    await ensureProfiles(db, await listCartEmails(db, ids))
    const people = await recordCarts(db, { cartIds: ids, currency, rates: context.options.rates })
    await identifyVisitors(db, people.map((person) => ({ ...person, evidence: "checkout" as const })))
  })
}
