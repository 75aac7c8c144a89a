import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { openDatabase, type OwnDatabase } from "../../src/modules/marketing/database"
import { startMedusa } from "../medusa"
import { createDatabase, runMedusa } from "../memory"
import { createVisits, type Visits } from "./visits"

/** A Medusa in a process of its own, with the demo's shop behind it. */
export type TradingShop = Visits & { db: OwnDatabase; regionId: string; shippingOptionId: string; variantIds: string[]; stop(): Promise<void> }

type Seeded = { email: string; password: string; publishableKey: string; regions: { eur: string } }

/** Creates and fills the shop's database unless it is there. */
export async function fillShop(server: { url: (database: string) => string }, name: string): Promise<string> {
  const url = server.url(name)
  if (!(await createDatabase(server.url("postgres"), name))) return url
  const pictures = mkdtempSync(path.join(os.tmpdir(), "marketing-trade-"))
  const db = openDatabase({ connectionString: url }, { size: 1, statementTimeoutMs: 60_000 })
  try {
    console.error("Migrating …")
    await runMedusa(["db:migrate", "--execute-all-links", "--execute-safe-search"], { DATABASE_URL: url })
    console.error("Filling …")
    await db.query("create table demo_fact (name text primary key, value text not null)")
    await runMedusa(["exec", "./demo/seed/run.ts", "2000", "6000"], { DATABASE_URL: url, DEMO_PICTURES: pictures, NODE_ENV: "development" })
  } finally {
    await db.close()
    rmSync(pictures, { recursive: true, force: true })
  }
  return url
}

/** Starts it and waits until it answers; with `pump` false the plugin does no work in the background. */
export async function aTradingShop(url: string, { pump }: { pump: boolean }): Promise<TradingShop> {
  const medusa = await startMedusa(url, { pump: { enabled: pump, segmentMaxAgeSeconds: 5 } })
  const db = openDatabase({ connectionString: url }, { size: 2, statementTimeoutMs: 60_000 })
  const [fact] = await db.query<{ value: string }>("select value from demo_fact where name = 'seeded'")
  const seeded = JSON.parse(fact!.value) as Seeded
  const visits = createVisits(medusa.url, seeded.publishableKey)
  await visits.logIn(seeded)
  return {
    ...visits, db, regionId: seeded.regions.eur, ...(await findWares(db, seeded.regions.eur)),
    stop: async () => {
      await medusa.stop()
      await db.close()
    },
  }
}

/** What can be bought often, and how it is shipped there. */
async function findWares(db: OwnDatabase, regionId: string): Promise<{ variantIds: string[]; shippingOptionId: string }> {
  const variants = await db.query<{ id: string }>(
    `select variant.id from product_variant variant join product_variant_inventory_item item on item.variant_id = variant.id join inventory_level level on level.inventory_item_id = item.inventory_item_id
      where variant.deleted_at is null group by variant.id order by sum(level.stocked_quantity - level.reserved_quantity) desc limit 40`)
  const [option] = await db.query<{ id: string }>(
    `select option.id from shipping_option option join shipping_option_price_set link on link.shipping_option_id = option.id join price on price.price_set_id = link.price_set_id and price.currency_code = 'eur'
      join region on region.currency_code = 'eur' and region.id = $1 where option.deleted_at is null order by price.amount desc limit 1`, [regionId])
  return { variantIds: variants.map(({ id }) => id), shippingOptionId: option!.id }
}
