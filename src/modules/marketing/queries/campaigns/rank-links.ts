import type { Database } from "../../database"

/** The destinations of an occurrence's mails by how many people clicked them; those nobody clicked come last, in the mail's order. */
export async function rankLinks(db: Database, occurrenceKey: number): Promise<{ url: string; people: number; clicks: number }[]> {
  return db.query(
    `select link.url, count(distinct touch.profile_key)::int as people, count(touch.key)::int as clicks
     from marketing_link link
     left join marketing_touch touch on touch.link_key = link.key and touch.occurrence_key = $1 and touch.kind = 'click' and not touch.machine
     where link.occurrence_key = $1
     group by link.url order by 2 desc, 3 desc, min(link.position)`,
    [occurrenceKey]
  )
}
