import { faker } from "@faker-js/faker"
import type { Database } from "../../src/modules/marketing/database"

const DAY_MS = 86_400_000

/** One price of a variant. `list`: of a price list, whether it runs now and is for everybody. */
export type OfferedPrice = { currency: string; amount: number; from?: number; rule?: boolean; list?: { type: "sale" | "override"; runs: boolean; forAll: boolean } }
export type OfferedVariant = { id: string; managed: boolean; backorder: boolean; removed: boolean; /** Stock of each part it needs: what lies where, how many are needed. */ parts: { needs: number; levels: { stocked: number; reserved: number }[] }[]; prices: OfferedPrice[] }
export type OfferedProduct = { id: string; title: string; status: "published" | "draft"; removed: boolean; collection: string | null; category: string | null; addedAt: Date; variants: OfferedVariant[] }

/** Categories and the one above each. */
export const categoryAbove: Record<string, string | null> = { pcat_home: null, pcat_lamps: "pcat_home", pcat_reading: "pcat_lamps", pcat_garden: null }

/** Products of every kind, the same for the same seed: drafts and deleted ones, in stock and not, kits, several variants, sales. */
export function inventCatalogue(count: number, { seed, now }: { seed: number; now: Date }): OfferedProduct[] {
  faker.seed(seed)
  const chance = (of: number) => faker.number.float() < of
  const amount = () => faker.number.int({ min: 500, max: 20_000 }) / 100
  const list = () => ({ type: chance(0.7) ? "sale" as const : "override" as const, runs: chance(0.6), forAll: chance(0.8) })
  const prices = (): OfferedPrice[] => (["eur", "usd"] as const).flatMap((currency) => (chance(0.15) ? [] : [
    { currency, amount: amount() }, ...(chance(0.2) ? [{ currency, amount: amount(), from: 10 }] : []), ...(chance(0.2) ? [{ currency, amount: amount(), rule: true }] : []),
    ...(chance(0.5) ? [{ currency, amount: amount(), list: list() }] : []),
  ]))
  const part = () => ({ needs: faker.number.int({ min: 1, max: 2 }), levels: Array.from({ length: faker.number.int({ min: 0, max: 2 }) }, () => ({ stocked: faker.number.int({ min: 0, max: 3 }), reserved: faker.number.int({ min: 0, max: 2 }) })) })
  return Array.from({ length: count }, (_, index) => ({
    id: `prod_${String(index).padStart(3, "0")}`, title: `Thing ${index}`, status: chance(0.85) ? "published" : "draft", removed: chance(0.08),
    collection: faker.helpers.arrayElement([null, "pcol_one", "pcol_two"]), category: faker.helpers.arrayElement([null, ...Object.keys(categoryAbove)]),
    addedAt: new Date(now.getTime() - faker.number.int({ min: 1, max: 120 }) * DAY_MS),
    variants: Array.from({ length: faker.number.int({ min: 0, max: 3 }) }, (_, variant) => ({
      id: `variant_${index}_${variant}`, managed: chance(0.7), backorder: chance(0.15), removed: chance(0.1),
      parts: Array.from({ length: faker.helpers.arrayElement([0, 1, 1, 1, 2]) }, part), prices: prices(),
    })),
  }))
}

/** Writes a catalogue into Medusa's tables. */
export async function storeCatalogue(db: Database, products: readonly OfferedProduct[], now: Date): Promise<void> {
  const insert = (table: string, row: Record<string, unknown>) => db.query(`insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.keys(row).map((_, index) => `$${index + 1}`).join(", ")})`, Object.values(row))
  for (const id of ["pcol_one", "pcol_two"]) await insert("product_collection", { id, title: id, handle: id })
  const path = (id: string): string => (categoryAbove[id] ? `${path(categoryAbove[id])}.${id}` : id)
  for (const id of Object.keys(categoryAbove)) await insert("product_category", { id, name: id, handle: id, mpath: path(id), parent_category_id: categoryAbove[id] })
  let made = 0
  for (const product of products) {
    await insert("product", { id: product.id, title: product.title, handle: `thing-${product.id}`, status: product.status, thumbnail: null, collection_id: product.collection, created_at: product.addedAt, deleted_at: product.removed ? now : null })
    if (product.category) await insert("product_category_product", { product_id: product.id, product_category_id: product.category })
    for (const variant of product.variants) {
      await insert("product_variant", { id: variant.id, title: variant.id, product_id: product.id, manage_inventory: variant.managed, allow_backorder: variant.backorder, deleted_at: variant.removed ? now : null })
      for (const { needs, levels } of variant.parts) {
        const item = `iitem_${++made}`
        await insert("inventory_item", { id: item })
        await insert("product_variant_inventory_item", { id: `pvitem_${made}`, variant_id: variant.id, inventory_item_id: item, required_quantity: needs })
        for (const [place, { stocked, reserved }] of levels.entries()) {
          await insert("inventory_level", { id: `ilev_${made}_${place}`, inventory_item_id: item, location_id: `sloc_${place}`, stocked_quantity: stocked, reserved_quantity: reserved })
        }
      }
      await insert("price_set", { id: `pset_${variant.id}` })
      await insert("product_variant_price_set", { id: `pvps_${variant.id}`, variant_id: variant.id, price_set_id: `pset_${variant.id}` })
      for (const { currency, amount, from, rule, list } of variant.prices) {
        made += 1
        if (list) {
          await insert("price_list", {
            id: `plist_${made}`, title: "Sale", description: "", status: made % 5 ? (list.runs ? "active" : "draft") : "active", type: list.type, rules_count: list.forAll ? 0 : 1,
            starts_at: made % 5 || list.runs ? null : new Date(now.getTime() + DAY_MS), ends_at: list.runs ? new Date(now.getTime() + DAY_MS) : null,
          })
        }
        await insert("price", {
          id: `price_${made}`, price_set_id: `pset_${variant.id}`, currency_code: currency, amount, raw_amount: JSON.stringify({ value: String(amount), precision: 20 }),
          rules_count: rule ? 1 : 0, min_quantity: from ?? null, price_list_id: list ? `plist_${made}` : null,
        })
      }
    }
  }
}
