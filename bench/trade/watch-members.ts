import { setTimeout as pause } from "node:timers/promises"
import type { Database } from "../../src/modules/marketing/database"

const LOOK_EVERY_MS = 25

export type Awaited = { email: string; at: number }

/** Looks, forty times a second, who of the awaited has become a member of a segment; how long that took of each, in ms by their e-mail. */
export function watchMembers(db: Database, segmentId: string, awaited: readonly Awaited[]): { lags: Map<string, number>; stop(): Promise<void> } {
  const lags = new Map<string, number>()
  let stopped = false
  const look = async () => {
    const waiting = awaited.filter(({ email }) => !lags.has(email))
    if (!waiting.length) return
    const members = await db.query<{ email: string }>(
      `select profile.email from marketing_profile profile join marketing_segment_member member on member.profile_key = profile.key
        where profile.email = any ($2) and member.segment_key = (select key from marketing_segment where id = $1)`, [segmentId, waiting.map(({ email }) => email)])
    const inside = new Set(members.map(({ email }) => email))
    for (const { email, at } of waiting) if (inside.has(email)) lags.set(email, Math.max(0, Date.now() - at))
  }
  const watching = (async () => {
    while (!stopped) {
      await look()
      await pause(LOOK_EVERY_MS)
    }
  })()
  return { lags, stop: async () => { stopped = true; await watching } }
}
