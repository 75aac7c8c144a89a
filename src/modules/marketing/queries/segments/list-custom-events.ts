import type { Database } from "../../database"

const PREFIX = "custom:"
const MOST = 200

/**
 * The names of the shop's own events that were seen since, without their prefix. The index begins with the person, so names are
 * looked for among the newest events only.
 */
export async function listCustomEvents(db: Database, since: Date): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    `select distinct substr(kind, ${PREFIX.length + 1}) as name from (
       select kind from marketing_event where occurred_at >= $1 and kind like '${PREFIX}%' order by marketing_event.occurred_at desc limit 50000
     ) newest order by name limit ${MOST}`,
    [since]
  )
  return rows.map(({ name }) => name)
}
