import { recordFromShop } from "../memory/record-from-shop"
import { reportingCurrency } from "../memory/reporting-currency"
import { notYet, writeSetup, type Setup } from "../memory/setup"
import { whyUnreadable } from "../memory/why-unreadable"
import { analyzeMemory } from "../queries/profiles/analyze-memory"
import { countShop, findPage } from "../queries/profiles/find-page"
import { hintDrift } from "../queries/profiles/hint-drift"
import { receiveHints } from "../queries/profiles/receive-hints"
import { holdSetting } from "../queries/settings/hold-setting"
import type { PumpContext, PumpTask } from "./task"

const PAGE = 1_000

/**
 * Reads the whole shop, customers first and then orders, a page a transaction: on first boot, when asked again, and
 * when sums are to be told in another currency. Its place is written with each page, so that any process goes on where
 * one was killed; the shop itself waits for nothing.
 */
export const fillFromShop: PumpTask = {
  name: "fill-from-shop",
  everyMs: () => 2_000,
  run: async (context) => {
    const step = await fillOnePage(context)
    if (step.failed) await postponePage(context, step.failed)
    return { more: step.more }
  },
}

type FailedPage = { setup: Setup; ids: string[]; reason: string }

async function fillOnePage(context: PumpContext): Promise<{ more: boolean; failed?: FailedPage }> {
  let reading: Omit<FailedPage, "reason"> | undefined
  try {
    return await context.db.transaction(async (db) => {
      const held = await holdSetting(db, "setup", notYet)
      if (!held) return { more: false }
      const currency = await reportingCurrency({ ...context, db })
      const setup = await whatToDo({ ...context, db }, held, currency)
      if (setup.status !== "running" || !setup.phase || setup.phase === "segments") {
        if (setup !== held) await writeSetup(db, setup)
        return { more: false }
      }
      const ids = await findPage(db, { of: setup.phase, after: setup.cursor, limit: PAGE })
      reading = { setup, ids }
      await recordFromShop({ ...context, db }, setup.phase === "orders" ? { orderIds: ids } : { customerIds: ids })
      const next = afterPage(setup, ids)
      if (next.phase !== setup.phase) await analyzeMemory(db)
      if (next.status === "done") await hintDrift(db, 10_000)
      await writeSetup(db, next)
      if (next.status === "done") context.logger.info("marketing: customers and orders have been read from the shop")
      return { more: next.status === "running" }
    })
  } catch (error) {
    if (!reading) throw error
    return { more: true, failed: { ...reading, reason: error instanceof Error ? error.message : String(error) } }
  }
}

/** What the state asks for now: nothing, a beginning, or the next page. */
async function whatToDo(context: PumpContext, held: Setup, currency: string): Promise<Setup> {
  if (held.status === "running" || (held.status === "done" && held.currency === currency)) return held
  const unreadable = await whyUnreadable(context.db)
  if (unreadable) {
    if (held.error !== unreadable) context.logger.error(`marketing: ${unreadable}`)
    return held.error === unreadable ? held : { ...held, status: "failed", error: unreadable }
  }
  const { customers, orders } = await countShop(context.db)
  return { ...notYet, status: "running", phase: "customers", total: customers + orders, currency, asked_at: held.asked_at }
}

function afterPage(setup: Setup, ids: readonly string[]): Setup {
  const done = setup.done + ids.length
  if (ids.length === PAGE) return { ...setup, done, total: Math.max(setup.total, done), cursor: ids.at(-1)! }
  if (setup.phase === "customers") return { ...setup, done, phase: "orders", cursor: "" }
  return { ...setup, status: "done", phase: null, done, total: done, cursor: "" }
}

/** A page that cannot be recorded whole goes to the inbox, which finds the one at fault; the filling goes on. */
async function postponePage(context: PumpContext, { setup, ids, reason }: FailedPage): Promise<void> {
  await context.db.transaction(async (db) => {
    const held = await holdSetting(db, "setup", notYet)
    if (!held || held.cursor !== setup.cursor || (held.phase ?? "customers") !== setup.phase) return
    await receiveHints(db, setup.phase === "orders" ? "order" : "customer", ids)
    await writeSetup(db, afterPage(setup, ids))
  })
  context.logger.warn(`marketing: a page of ${setup.phase} is recorded one by one, because: ${reason}`)
}
