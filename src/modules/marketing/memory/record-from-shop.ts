import type { MarketingContext } from "../context"
import { findMisplacedOrders } from "../queries/profiles/find-misplaced-orders"
import { recordCustomers } from "../queries/profiles/record-customers"
import { recordPurchases } from "../queries/profiles/record-purchases"
import { rollUpPurchases } from "../queries/profiles/roll-up-purchases"
import { lockMemory } from "../queries/profiles/lock-memory"
import { reportingCurrency } from "./reporting-currency"

export type ShopIds = { orderIds?: readonly string[]; customerIds?: readonly string[] }

/**
 * Brings purchases and profiles of these orders and customers up to the shop's present truth, all in one transaction.
 * Any number of processes may call it in any order: they take turns, so the later one saw the later truth.
 */
export async function recordFromShop(context: Pick<MarketingContext, "db" | "options">, { orderIds = [], customerIds = [] }: ShopIds): Promise<void> {
  const currency = await reportingCurrency(context)
  await context.db.transaction(async (db) => {
    await lockMemory(db)
    const misplaced = customerIds.length ? await findMisplacedOrders(db, customerIds) : []
    const recording = { orderIds: [...new Set([...orderIds, ...misplaced])], currency, rates: context.options.rates }
    const touched = recording.orderIds.length ? await recordPurchases(db, recording) : []
    const profileKeys = touched.map(({ key }) => key)
    if (customerIds.length || profileKeys.length) await recordCustomers(db, { customerIds, profileKeys })
    if (profileKeys.length) {
      await rollUpPurchases(db, { profileKeys, changed: touched.filter(({ changed }) => changed).map(({ key }) => key) })
    }
  })
}
