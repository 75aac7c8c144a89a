import type { Database } from "../../database"

/**
 * Which people, sorted by what, and which of their values. Every text is SQL over a row called `profile`. Each part has
 * all the values bound up to its end: those of `sort` begin with those of `where`, those of `columns` with those of `sort`.
 */
export type PeopleQuery = {
  where: { text: string; values: unknown[] }
  sort: { by: string; descending: boolean; values: unknown[] }
  columns: { texts: readonly string[]; values: unknown[] }
  limit: number
  offset: number
}

export type PeopleRow = { id: string; name: string | null; email: string; values: unknown[] }

/** Up to so many people are counted one by one. */
export const COUNTED_PEOPLE = 10_000

/**
 * How many people there are, counted no further than one beyond `COUNTED_PEOPLE`, and their page while they are no more
 * than that. Finding them first keeps a rule that few satisfy from walking a sorted index through everybody else.
 */
export async function queryProfiles(db: Database, { where, sort, columns, limit, offset }: PeopleQuery): Promise<{ count: number; rows: PeopleRow[] }> {
  const direction = sort.descending ? "desc" : "asc"
  const taken = [...columns.values, limit, offset]
  const order = `sort ${direction} nulls last, key ${direction}`
  const rows = await db.query<{ count: number; key: string | null } & PeopleRow>(
    `with found as materialized (
       select profile.key, ${sort.by} as sort from marketing_profile profile where ${where.text} limit ${COUNTED_PEOPLE + 1}
     ),
     counted as (select count(*)::int as count from found)
     select counted.count, page.* from counted left join lateral (
       select placed.key, placed.sort, ${peopleColumns(columns.texts)} from (
         select key, sort from found where counted.count <= ${COUNTED_PEOPLE} order by ${order} limit $${taken.length - 1} offset $${taken.length}
       ) placed join marketing_profile profile on profile.key = placed.key
     ) page on true
     order by ${order}`,
    taken
  )
  const people = rows.filter(({ key }) => key !== null).map(({ id, name, email, values }) => ({ id, name, email, values }))
  return { count: rows[0]!.count, rows: people }
}

/** The columns of a `PeopleRow`. */
export function peopleColumns(values: readonly string[]): string {
  return `profile.id, profile.name, profile.email, ${jsonArray(values)} as values`
}

/** PostgreSQL takes at most 100 arguments a call. */
const MOST_ARGUMENTS = 90

function jsonArray(values: readonly string[]): string {
  const calls: string[] = []
  for (let at = 0; at < values.length || at === 0; at += MOST_ARGUMENTS) calls.push(`jsonb_build_array(${values.slice(at, at + MOST_ARGUMENTS).join(", ")})`)
  return calls.join(" || ")
}
