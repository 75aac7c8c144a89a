import type { Database } from "../database"
import { recordFromShop } from "../memory/record-from-shop"
import { reportingCurrency } from "../memory/reporting-currency"
import { notYet, writeSetup, type Setup } from "../memory/setup"
import { whyUnreadable } from "../memory/why-unreadable"
import { analyzeMemory } from "../queries/profiles/analyze-memory"
import { countShop, findPage } from "../queries/profiles/find-page"
import { countProfiles, findProfilePage } from "../queries/profiles/find-profile-page"
import { hintDrift } from "../queries/profiles/hint-drift"
import { lockMemory } from "../queries/profiles/lock-memory"
import { receiveHints } from "../queries/profiles/receive-hints"
import { rollUpPurchases } from "../queries/profiles/roll-up-purchases"
import { holdSetting } from "../queries/settings/hold-setting"
import type { PumpContext, PumpTask } from "./task"

const PAGE = 1_000

/**
 * Reads the whole shop, customers first and then orders, a page a transaction, and then sums up each person once: on first
 * boot, when asked again, and when sums are to be told in another currency. Its place is written with each page, so that any process goes on where
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
      if (setup.status !== "running" || !setup.phase) {
        if (setup !== held) await writeSetup(db, setup)
        return { more: false }
      }
      if (setup.phase === "sums") return await sumUpPage({ ...context, db }, setup)
      const ids = await findPage(db, { of: setup.phase, after: setup.cursor, limit: PAGE })
      reading = { setup, ids }
      await recordFromShop({ ...context, db }, { ...(setup.phase === "orders" ? { orderIds: ids } : { customerIds: ids }), sums: "later" })
      const next = await afterPage(db, setup, ids)
      if (next.phase !== setup.phase) await analyzeMemory(db)
      await writeSetup(db, next)
      return { more: true }
    })
  } catch (error) {
    if (!reading) throw error
    return { more: true, failed: { ...reading, reason: error instanceof Error ? error.message : String(error) } }
  }
}

/** Sums up a page of people; with the last one the filling is done. */
async function sumUpPage(context: Pick<PumpContext, "db" | "logger">, setup: Setup): Promise<{ more: boolean }> {
  const { db, logger } = context
  await lockMemory(db)
  const profileKeys = await findProfilePage(db, { after: Number(setup.cursor), limit: PAGE })
  await rollUpPurchases(db, { profileKeys })
  const done = setup.done + profileKeys.length
  if (profileKeys.length === PAGE) {
    await writeSetup(db, { ...setup, done, total: Math.max(setup.total, done), cursor: String(profileKeys.at(-1)) })
    return { more: true }
  }
  await analyzeMemory(db)
  await hintDrift(db, 10_000)
  await writeSetup(db, { ...setup, status: "done", phase: null, done, total: done, cursor: "" })
  logger.info("marketing: customers and orders have been read from the shop")
  return { more: false }
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

async function afterPage(db: Database, setup: Setup, ids: readonly string[]): Promise<Setup> {
  const done = setup.done + ids.length
  if (ids.length === PAGE) return { ...setup, done, total: Math.max(setup.total, done), cursor: ids.at(-1)! }
  if (setup.phase === "customers") return { ...setup, done, phase: "orders", cursor: "" }
  return { ...setup, done, total: done + await countProfiles(db), phase: "sums", cursor: "0" }
}

/** A page that cannot be recorded whole goes to the inbox, which finds the one at fault; the filling goes on. */
async function postponePage(context: PumpContext, { setup, ids, reason }: FailedPage): Promise<void> {
  await context.db.transaction(async (db) => {
    const held = await holdSetting(db, "setup", notYet)
    if (!held || held.cursor !== setup.cursor || (held.phase ?? "customers") !== setup.phase) return
    await receiveHints(db, setup.phase === "orders" ? "order" : "customer", ids)
    await writeSetup(db, await afterPage(db, setup, ids))
  })
  context.logger.warn(`marketing: a page of ${setup.phase} is recorded one by one, because: ${reason}`)
}
