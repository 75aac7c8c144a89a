import type { Database } from "../../database"
import { audienceMembers } from "./audience-members"

/** Writes one queued row a person of the audience into the ledger, all in one statement; returns how many. */
export async function freezeAudience(db: Database, { occurrenceKey, include, exclude }: { occurrenceKey: number; include: number[]; exclude: number[] }): Promise<number> {
  const [frozen] = await db.query<{ planned: number }>(
    `with planned as (
       insert into marketing_send (occurrence_key, profile_key)
       select $3, member.key from (${audienceMembers("$1", "$2")}) member order by member.key
       returning 1
     )
     select count(*)::int as planned from planned`,
    [include, exclude, occurrenceKey]
  )
  return frozen!.planned
}
