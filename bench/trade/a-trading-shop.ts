import { spawn } from "node:child_process"
import { mkdtempSync, openSync, rmSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import os from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { openDatabase, type OwnDatabase } from "../../src/modules/marketing/database"
import { createDatabase, runMedusa } from "../memory"
import { createVisits, type Visits } from "./visits"

const root = path.resolve(__dirname, "../..")

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
  const port = await freePort()
  const backend = `http://127.0.0.1:${port}`
  const log = path.join(os.tmpdir(), `marketing-trade-${port}.log`)
  const child = spawn(process.execPath, [path.join(root, "node_modules/@medusajs/cli/cli.js"), "start", "--port", String(port), "--host", "127.0.0.1"], {
    cwd: root, stdio: ["ignore", openSync(log, "w"), openSync(log, "a")],
    env: {
      ...process.env, NODE_ENV: "demo", NODE_OPTIONS: "", DATABASE_URL: url, MEDUSA_BACKEND_URL: backend, MEDUSA_ADMIN_DISABLED: "true", MEDUSA_DISABLE_TELEMETRY: "true",
      MARKETING_OPTIONS: JSON.stringify({ pump: { enabled: pump, segmentMaxAgeSeconds: 5 } }),
    },
  })
  const over = new Promise<void>((ended) => child.once("exit", () => ended()))
  while (!(await fetch(`${backend}/health`).then(({ ok }) => ok, () => false))) {
    if (child.exitCode !== null) throw new Error(`Medusa ended while starting; see ${log}`)
    await pause(200)
  }
  const db = openDatabase({ connectionString: url }, { size: 2, statementTimeoutMs: 60_000 })
  const [fact] = await db.query<{ value: string }>("select value from demo_fact where name = 'seeded'")
  const seeded = JSON.parse(fact!.value) as Seeded
  const visits = createVisits(backend, seeded.publishableKey)
  await visits.logIn(seeded)
  return {
    ...visits, db, regionId: seeded.regions.eur, ...(await findWares(db, seeded.regions.eur)),
    stop: async () => {
      child.kill("SIGTERM")
      await over
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

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
