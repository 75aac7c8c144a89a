import { firstUlid } from "../../../core/base/first-ulid"
import { DAY_MS } from "../../../core/base/utc-day"
import { recordCartsFromShop } from "../memory/record-carts-from-shop"
import { readSetup } from "../memory/setup"
import { whyUnreadable } from "../memory/why-unreadable"
import { findCartPage } from "../queries/carts/find-cart-page"
import { markAbandonedCarts } from "../queries/carts/mark-abandoned-carts"
import { receiveHints } from "../queries/profiles/receive-hints"
import { holdSetting } from "../queries/settings/hold-setting"
import { writeSetting } from "../queries/settings/write-setting"
import type { PumpContext, PumpTask } from "./task"

const PAGE = 500
const DAYS = 90

/** The last cart read, and whether all are. */
type CartFilling = { cursor: string; done: boolean }

/** Reads the carts of the last 90 days, once, after customers and orders were. A page that cannot be recorded whole goes to the inbox. */
export const fillCarts: PumpTask = {
  name: "fill-carts",
  everyMs: () => 5_000,
  run: async (context) => {
    if ((await readSetup(context.db)).status !== "done" || (await whyUnreadable(context.db))) return { more: false }
    return { more: await fillOnePage(context, recordCartsFromShop).catch(() => fillOnePage(context, async ({ db }, { cartIds }) => receiveHints(db, "cart", cartIds))) }
  },
}

type PageWork = (context: Pick<PumpContext, "db" | "options">, page: { cartIds: string[] }) => Promise<void>

/** Its place is written with the page, so that any process goes on where one was killed. */
async function fillOnePage({ db: database, now, options }: PumpContext, work: PageWork): Promise<boolean> {
  const since = new Date(now().getTime() - DAYS * DAY_MS)
  return database.transaction(async (db) => {
    const held = await holdSetting<CartFilling>(db, "carts", { cursor: `cart_${firstUlid(since)}`, done: false })
    if (!held || held.done) return false
    const cartIds = await findCartPage(db, { after: held.cursor, limit: PAGE })
    if (cartIds.length) await work({ db, options }, { cartIds })
    const done = cartIds.length < PAGE
    await writeSetting(db, "carts", { cursor: cartIds.at(-1) ?? held.cursor, done })
    if (done) await markAbandonedCarts(db, { now: now(), since, minutes: options.carts.abandonedAfterMinutes, limit: 1_000_000 })
    return !done
  })
}
