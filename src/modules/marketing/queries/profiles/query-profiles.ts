import type { Bindings } from "../../../../core/base/bindings"
import type { Database } from "../../database"

/** Which people, sorted by what, and which of their values. Every part is SQL over a row called `profile`. */
export type PeopleQuery = {
  where: string
  /** The bindings `where`, `sort` and `values` were written with. */
  bindings: Bindings
  sort: { by: string; descending: boolean }
  values: readonly string[]
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
export async function queryProfiles(db: Database, { where, bindings, sort, values, limit, offset }: PeopleQuery): Promise<{ count: number; rows: PeopleRow[] }> {
  const direction = sort.descending ? "desc" : "asc"
  const taken = [...bindings.values, limit, offset]
  const rows = await db.query<{ count: number; place: string | null } & PeopleRow>(
    `with found as materialized (
       select profile.key, ${sort.by} as sort from marketing_profile profile where ${where} limit ${COUNTED_PEOPLE + 1}
     ),
     counted as (select count(*)::int as count from found)
     select counted.count, page.* from counted left join lateral (
       select placed.place, ${peopleColumns(values)} from (
         select key, row_number() over (order by sort ${direction} nulls last, key ${direction}) as place
         from found where counted.count <= ${COUNTED_PEOPLE}
         order by sort ${direction} nulls last, key ${direction} limit $${taken.length - 1} offset $${taken.length}
       ) placed join marketing_profile profile on profile.key = placed.key
     ) page on true
     order by page.place`,
    taken
  )
  return { count: rows[0]!.count, rows: rows.filter(({ place }) => place !== null).map(({ id, name, email, values }) => ({ id, name, email, values })) }
}

/** The columns of a `PeopleRow`. */
export function peopleColumns(values: readonly string[]): string {
  return `profile.id, profile.name, profile.email, jsonb_build_array(${values.join(", ")}) as values`
}
