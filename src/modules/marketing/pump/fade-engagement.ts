import { DAY_MS } from "../../../core/base/utc-day"
import { findEngagedPage } from "../queries/profiles/find-engaged-page"
import { notePeople } from "../queries/profiles/note-people"
import { rollUpEngagement } from "../queries/profiles/roll-up-engagement"
import { holdSetting } from "../queries/settings/hold-setting"
import { writeSetting } from "../queries/settings/write-setting"
import type { PumpContext, PumpTask } from "./task"

const PAGE = 1_000

/** When everybody's engagement was last summed anew, and how far the present round is; milliseconds since 1970. */
type Round = { begunAt: number; cursor: number | null }

/**
 * Sums the engagement of everybody who has any anew once a day, a page a transaction: it fades while nothing happens, and
 * nothing happening notes nobody.
 */
export const fadeEngagement: PumpTask = {
  name: "fade-engagement",
  everyMs: () => 60_000,
  run: async (context) => ({ more: await fadePage(context) }),
}

async function fadePage(context: PumpContext): Promise<boolean> {
  const now = context.now()
  return context.db.transaction(async (db) => {
    const round = await holdSetting<Round>(db, "engagement_fade", { begunAt: now.getTime(), cursor: null })
    if (!round) return false
    const due = round.cursor === null && now.getTime() - round.begunAt >= DAY_MS
    if (round.cursor === null && !due) return false
    const keys = await findEngagedPage(db, round.cursor ?? 0, PAGE)
    const changed = await rollUpEngagement(db, keys, now)
    await notePeople(db, changed)
    const more = keys.length === PAGE
    await writeSetting(db, "engagement_fade", { begunAt: due ? now.getTime() : round.begunAt, cursor: more ? keys.at(-1)! : null })
    return more
  })
}
