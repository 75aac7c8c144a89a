import type { Database } from "../../database"

/** `lease` is what gives it back. */
export type ClaimedMirror = { key: number; name: string; groupId: string; lease: string }

/** Takes a segment's customer group in hand for two minutes; undefined when it has none, or another process is at it. */
export async function claimMirror(db: Database, id: string): Promise<ClaimedMirror | undefined> {
  const [claimed] = await db.query<ClaimedMirror>(
    `update marketing_segment set mirror_leased_until = clock_timestamp() + interval '2 minutes'
      where id = $1 and deleted_at is null and group_id is not null and (mirror_leased_until is null or mirror_leased_until < clock_timestamp())
      returning key::float8 as key, name, group_id as "groupId", mirror_leased_until::text as lease`,
    [id]
  )
  return claimed
}
