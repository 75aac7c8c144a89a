import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { rescoreTouches } from "../links/rescore-touches"
import { findTouchesAfter } from "../queries/links/find-touches-after"
import { lastTouchBefore } from "../queries/links/last-touch-before"
import { VISITS_WEIGHED } from "../queries/links/rewind-visits"
import { holdSetting } from "../queries/settings/hold-setting"
import { writeSetting } from "../queries/settings/write-setting"
import type { PumpTask } from "./task"

const BATCH = 1_000

/** The keys up to which visits were weighed, by pass; null before the first run. */
export type VisitsWeighed = { soon: number | null; settled: number | null }

/** Every visit is weighed twice: when what came with it has come, and when its person had the time to look around in the shop. */
const passes = [{ name: "soon", afterMs: 15_000 }, { name: "settled", afterMs: 11 * 60_000 }] as const

/** Weighs whether visits were a machine's. What is due is found by key, so that no row is touched whose score stays the same. */
export const weighVisits: PumpTask = {
  name: "weigh-visits",
  everyMs: () => 5_000,
  run: (context) => weighOnce(context),
}

export async function weighOnce({ db, now }: Pick<MarketingContext, "db" | "now">, limit = BATCH): Promise<{ more: boolean }> {
  return db.transaction(async (tx) => {
    const state = await holdSetting<VisitsWeighed>(tx, VISITS_WEIGHED, { soon: null, settled: null })
    if (!state) return { more: false }
    const next = { ...state }
    let more = false
    for (const { name, afterMs } of passes) {
      const after = state[name] ?? (await begin(tx, now()))
      const keys = await findTouchesAfter(tx, { after, until: new Date(now().getTime() - afterMs), now: now(), limit })
      await rescoreTouches(tx, keys, now())
      next[name] = keys.at(-1) ?? after
      more ||= keys.length === limit
    }
    if (next.soon !== state.soon || next.settled !== state.settled) await writeSetting(tx, VISITS_WEIGHED, next)
    return { more }
  })
}

/** What was judged before there were scores is left as it is, unless somebody asks for it. */
const begin = (db: Database, now: Date) => lastTouchBefore(db, new Date(now.getTime() - 15 * 60_000))
