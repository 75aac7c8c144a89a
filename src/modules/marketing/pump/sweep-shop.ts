import type { MarketingContext } from "../context"
import { readSetup } from "../memory/setup"
import { whyUnreadable } from "../memory/why-unreadable"
import { hintChangedCarts } from "../queries/carts/hint-changed-carts"
import { hintChangedCustomers } from "../queries/profiles/hint-changed-customers"
import { hintChangedOrders } from "../queries/profiles/hint-changed-orders"
import { hintDrift } from "../queries/profiles/hint-drift"
import { hintLostGroups } from "../queries/profiles/hint-lost-groups"
import { holdSetting } from "../queries/settings/hold-setting"
import { readDatabaseTime } from "../queries/settings/read-database-time"
import { writeSetting } from "../queries/settings/write-setting"
import type { PumpTask } from "./task"

/** Rows are stamped before they are committed, and by clocks of other machines: each sweep looks so far back again. */
const OVERLAP_SECONDS = 120
/** Every so many sweeps the whole memory is compared with the whole shop. */
const COMPARE_EVERY = 10
const COMPARE_LIMIT = 10_000

/** Milliseconds since the epoch, by the database's clock. */
type Watermark = { sweptAt: number; comparedAt: number }

/** The promise behind the events: looks for what changed in the shop since it last looked, and leaves hints. */
export const sweepShop: PumpTask = {
  name: "sweep-shop",
  everyMs: ({ options }) => options.pump.sweepSeconds * 1_000,
  run: async (context) => {
    await sweepNow(context)
    return { more: false }
  },
}

/** One process sweeps at a time, and no sooner after another than the options say. */
export async function sweepNow({ db: database, options }: Pick<MarketingContext, "db" | "options">): Promise<void> {
  if (await whyUnreadable(database)) return
  await database.transaction(async (db) => {
    const now = await readDatabaseTime(db)
    const watermark = await holdSetting<Watermark>(db, "sweep", { sweptAt: now, comparedAt: now })
    if (!watermark || now - watermark.sweptAt < options.pump.sweepSeconds * 500) return
    const since = new Date(watermark.sweptAt - OVERLAP_SECONDS * 1_000).toISOString()
    await hintChangedCustomers(db, since)
    await hintChangedOrders(db, since)
    await hintLostGroups(db)
    await hintChangedCarts(db, since)
    const compares = now - watermark.comparedAt >= options.pump.sweepSeconds * 1_000 * COMPARE_EVERY && (await readSetup(db)).status === "done"
    if (compares) await hintDrift(db, COMPARE_LIMIT)
    await writeSetting(db, "sweep", { sweptAt: now, comparedAt: compares ? now : watermark.comparedAt })
  })
}
