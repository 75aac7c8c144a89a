import type { Database } from "../../database"

export type LatePolicy = { occurrenceKey: number; limitMinutes: number; otherwise: "wait" | "skip"; since: Date; agreedAt?: Date }

/**
 * What becomes of mails that are later than the limit: they wait for the same clock time of the next day, or are skipped. Mails
 * without a time of their own were due at `since`; none was due before `agreedAt`, when the plan was made. Returns how many there were.
 */
export async function settleLateSends(db: Database, { occurrenceKey, limitMinutes, otherwise, since, agreedAt = since }: LatePolicy): Promise<number> {
  const [settled] = await db.query<{ people: number }>(
    `with late as (
       update marketing_send set
         state = case when $4 = 'skip' then 'skipped' else state end,
         reason = case when $4 = 'skip' then 'too_late' end,
         finished_at = case when $4 = 'skip' then now() end,
         due_at = case when $4 = 'skip' then due_at
           else coalesce(due_at, $3) + interval '1 day' * ceil(extract(epoch from now() - coalesce(due_at, $3)) / 86400) end
       where occurrence_key = $1 and channel = 1 and state = 'queued' and greatest(coalesce(due_at, $3), $5::timestamptz) < now() - make_interval(mins => $2)
       returning 1
     )
     select count(*)::int as people from late`,
    [occurrenceKey, limitMinutes, since, otherwise, agreedAt]
  )
  return settled!.people
}
