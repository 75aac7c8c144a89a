import type { Database } from "../../database"

/** The next clicks and openings after a key, in the order they came, as long as they happened by `until`; a time further ahead than a minute is a wrong clock's, and not waited for. */
export async function findTouchesAfter(db: Database, { after, until, now, limit }: { after: number; until: Date; now: Date; limit: number }): Promise<number[]> {
  const rows = await db.query<{ key: number; due: boolean }>(
    `select key::float8 as key, happened_at <= $2 or happened_at > $3::timestamptz + interval '1 minute' as due
     from marketing_touch where key > $1 order by key limit $4`,
    [after, until, now, limit]
  )
  const first = rows.findIndex(({ due }) => !due)
  return rows.slice(0, first < 0 ? undefined : first).map(({ key }) => key)
}
