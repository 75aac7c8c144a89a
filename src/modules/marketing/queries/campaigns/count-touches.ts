import type { Database } from "../../database"

export type TouchCounts = { click_people: number; clicks: number; machine_clicks: number; open_people: number; unsubscribed: number; open_consented: number }

/**
 * What people did with an occurrence's mails. `open_consented` counts those who were mailed and allow opens to be
 * seen today: the only ones an open rate may be read against.
 */
export async function countTouches(db: Database, occurrenceKey: number): Promise<TouchCounts> {
  const [counts] = await db.query<TouchCounts>(
    `select count(distinct profile_key) filter (where kind = 'click' and not machine)::int as click_people,
       count(*) filter (where kind = 'click' and not machine)::int as clicks,
       count(*) filter (where kind = 'click' and machine)::int as machine_clicks,
       count(distinct profile_key) filter (where kind = 'open' and not machine)::int as open_people,
       count(distinct profile_key) filter (where kind = 'unsubscribe')::int as unsubscribed,
       (select count(*) from marketing_send send join marketing_profile profile on profile.key = send.profile_key
        where send.occurrence_key = $1 and send.state = 'accepted' and profile.open_tracking)::int as open_consented
     from marketing_touch where occurrence_key = $1`,
    [occurrenceKey]
  )
  return counts!
}
