import { countryTimeZones } from "../../../core/profiles/country-time-zone"
import type { MarketingContext } from "../context"
import { recordRedemptions } from "../queries/offers/record-redemptions"
import { applyConsents } from "../queries/profiles/apply-consents"
import { findMisplacedOrders } from "../queries/profiles/find-misplaced-orders"
import { findMovers } from "../queries/profiles/find-movers"
import { inheritConsents } from "../queries/profiles/inherit-consents"
import { listMappedAttributes } from "../queries/profiles/list-mapped-attributes"
import { lockMemory } from "../queries/profiles/lock-memory"
import { notePeople } from "../queries/profiles/note-people"
import { recordCustomers } from "../queries/profiles/record-customers"
import { recordPurchases } from "../queries/profiles/record-purchases"
import { rollUpPurchases } from "../queries/profiles/roll-up-purchases"
import { inheritPreferences } from "../queries/subscriptions/inherit-preferences"
import { reportingCurrency } from "./reporting-currency"
import { shopTimeZones } from "./shop-time-zones"

export type ShopIds = { orderIds?: readonly string[]; customerIds?: readonly string[] }

type Recording = ShopIds & {
  /** A filling of everything sums up once, at its end. */
  sums?: "now" | "later"
}

/**
 * Brings purchases and profiles of these orders and customers up to the shop's present truth, all in one transaction.
 * Any number of processes may call it in any order: they take turns, so the later one saw the later truth.
 */
export async function recordFromShop(context: Pick<MarketingContext, "db" | "options">, { orderIds = [], customerIds = [], sums = "now" }: Recording): Promise<void> {
  const { rates, profiles } = context.options
  const [currency, timeZones] = await Promise.all([reportingCurrency(context), shopTimeZones(context.db, context.options)])
  await context.db.transaction(async (db) => {
    await lockMemory(db)
    const misplaced = customerIds.length ? await findMisplacedOrders(db, customerIds) : []
    const recording = { orderIds: [...new Set([...orderIds, ...misplaced])], currency, rates }
    const touched = recording.orderIds.length ? await recordPurchases(db, recording) : []
    if (recording.orderIds.length) await recordRedemptions(db, recording)
    const profileKeys = touched.map(({ key }) => key)
    const changed = touched.filter((profile) => profile.changed).map(({ key }) => key)
    if (customerIds.length || profileKeys.length) {
      const movers = customerIds.length ? await findMovers(db, customerIds) : []
      await recordCustomers(db, { customerIds, profileKeys, metadata: profiles.metadata, attributes: await listMappedAttributes(db), timeZones, countryTimeZones })
      if (movers.length) {
        await applyConsents(db, await inheritConsents(db, movers))
        await inheritPreferences(db, movers)
      }
    }
    if (sums === "now" && profileKeys.length) await rollUpPurchases(db, { profileKeys, changed })
    if (sums === "later" && changed.length) await notePeople(db, changed)
  })
}
