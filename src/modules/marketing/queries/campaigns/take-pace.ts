import { keepPace } from "../../../../core/campaigns/keep-pace"
import type { Database } from "../../database"

/**
 * How many mails a campaign with a limit an hour may hand over now, and seconds until the next when there is none. Holds the
 * campaign's row until the transaction ends, so that any number of processes share one pace.
 */
export async function takePace(db: Database, campaignKey: number, perHour: number): Promise<{ mails: number; secondsToWait: number }> {
  const [pace] = await db.query<{ tokens: number | null; passed: number }>(
    `select pace_tokens as tokens, coalesce(extract(epoch from now() - pace_at), 0)::float8 as passed from marketing_campaign where key = $1 for no key update`, [campaignKey])
  const { tokens, secondsToWait } = keepPace(perHour, { tokens: pace?.tokens ?? null, secondsPassed: pace?.passed ?? 0 })
  await db.query(`update marketing_campaign set pace_tokens = $2, pace_at = now() where key = $1`, [campaignKey, tokens])
  return { mails: Math.floor(tokens), secondsToWait }
}

/** Writes down how many of them were handed over; fewer than none gives back. */
export async function spendPace(db: Database, campaignKey: number, mails: number): Promise<void> {
  if (mails) await db.query(`update marketing_campaign set pace_tokens = pace_tokens - $2 where key = $1`, [campaignKey, mails])
}
