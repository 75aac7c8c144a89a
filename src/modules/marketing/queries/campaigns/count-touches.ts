import type { Database } from "../../database"

export type TouchCounts = { click_people: number; clicks: number; machine_clicks: number; open_people: number; unsubscribed: number }

/**
 * What people did with an occurrence's mails. Each person's visits are summed first, by all processors: counting distinct people of
 * a million visits sorted them once a figure.
 */
export async function countTouches(db: Database, occurrenceKey: number): Promise<TouchCounts> {
  const [counts] = await db.query<TouchCounts>(
    `select count(*) filter (where clicks > 0)::int as click_people, coalesce(sum(clicks), 0)::int as clicks, coalesce(sum(machine_clicks), 0)::int as machine_clicks,
       count(*) filter (where opened)::int as open_people, count(*) filter (where gone)::int as unsubscribed
     from (
       select count(*) filter (where kind = 'click' and not machine) as clicks, count(*) filter (where kind = 'click' and machine) as machine_clicks,
         bool_or(kind = 'open' and not machine) as opened, bool_or(kind = 'unsubscribe') as gone
       from marketing_touch where occurrence_key = $1 group by profile_key
     ) person`,
    [occurrenceKey]
  )
  return counts!
}
