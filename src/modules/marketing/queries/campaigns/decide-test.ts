import { AFTER_TEST } from "../../../../core/campaigns/message-of-variant"
import type { Database } from "../../database"

/** Null where no variant won and nobody waits for one. */
export type Decision = { campaignKey: number; occurrenceKey: number; variant: number | null; verdict: object }

/**
 * Ends a campaign's test once: writes the verdict down and lets those who waited for it go with the given variant. Returns how
 * many those were; undefined when the test had been decided already.
 */
export async function decideTest(db: Database, { campaignKey, occurrenceKey, variant, verdict }: Decision): Promise<number | undefined> {
  return db.transaction(async (db) => {
    const decided = await db.query(
      `update marketing_campaign set test_variant = $2, test_verdict = $3, test_decided_at = now(), wake_at = null, updated_at = now()
       where key = $1 and test_decided_at is null and status in ('sending', 'paused', 'sent') returning 1`,
      [campaignKey, variant, JSON.stringify(verdict)]
    )
    if (!decided.length) return undefined
    if (variant === null) return 0
    const [released] = await db.query<{ people: number }>(
      `with released as (
         update marketing_send set variant = $2, due_at = null where occurrence_key = $1 and channel = 1 and state = 'queued' and variant is null and due_at = 'infinity' returning 1
       )
       select count(*)::int as people from released`,
      [occurrenceKey, AFTER_TEST + variant]
    )
    return released!.people
  })
}
