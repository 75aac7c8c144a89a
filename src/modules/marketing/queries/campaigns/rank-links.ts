import type { Database } from "../../database"

/**
 * The destinations of an occurrence's mails by how many people clicked them; those nobody clicked come last, in the mail's order. Of product blocks
 * those that were clicked. Clicks are summed by person and destination first, by numbers: sorting a million by their addresses took longer than reading them.
 */
export async function rankLinks(db: Database, occurrenceKey: number): Promise<{ url: string; people: number; clicks: number }[]> {
  return db.query(
    `with link as materialized (
       select key, url, position, product_id, min(key) over (partition by url) as destination from marketing_link where occurrence_key = $1
     ), clicker as (
       select link.destination, touch.profile_key, count(*) as clicks
       from marketing_touch touch join link on link.key = touch.link_key
       where touch.occurrence_key = $1 and touch.kind = 'click' and not touch.machine group by 1, 2
     ), clicked as (select destination, count(*) as people, sum(clicks) as clicks from clicker group by 1)
     select link.url, coalesce(clicked.people, 0)::int as people, coalesce(clicked.clicks, 0)::int as clicks
     from link left join clicked using (destination)
     group by link.url, clicked.people, clicked.clicks having clicked.people > 0 or bool_or(link.product_id is null)
     order by 2 desc, 3 desc, min(link.position)`,
    [occurrenceKey]
  )
}
