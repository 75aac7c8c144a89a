import { AFTER_TEST } from "../../../../core/campaigns/message-of-variant"
import type { Database } from "../../database"

/** Those of an occurrence who are outside its test and not held out: how many, and how many of them wait. */
export async function countRest(db: Database, occurrenceKey: number): Promise<{ people: number; waiting: number }> {
  const [counted] = await db.query<{ people: number; waiting: number }>(
    `select coalesce(sum(sends), 0)::int as people, coalesce(sum(sends) filter (where state in ('queued', 'sending')), 0)::int as waiting
     from marketing_send_count where occurrence_key = $1 and (variant is null or variant >= $2) and (reason is null or reason not in ('holdout', 'always_held_out'))`,
    [occurrenceKey, AFTER_TEST]
  )
  return counted!
}
