import type { Database } from "../../database"

/** Those beyond are told as "not told": a campaign of a million clicks has some thousand different ones, almost all of them rare. */
const MOST = 5_000

/** The user agents people clicked or opened an occurrence's mails with, the most frequent first. */
export async function listUserAgents(db: Database, occurrenceKey: number): Promise<string[]> {
  const found = await db.query<{ user_agent: string }>(
    `select user_agent from marketing_touch
     where occurrence_key = $1 and kind in ('click', 'open') and not machine and user_agent is not null
     group by 1 order by count(*) desc, 1 limit $2`,
    [occurrenceKey, MOST]
  )
  return found.map(({ user_agent }) => user_agent)
}
