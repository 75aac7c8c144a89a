import type { Database } from "../../database"
import { peopleColumns, type PeopleQuery, type PeopleRow } from "./query-profiles"

/**
 * A page of very many people. Those with a value to sort by come first, in either direction, and those without one after
 * them: each half is a walk along an index where the column has one, which "nulls last" in one statement is not.
 */
export async function walkProfiles(db: Database, query: PeopleQuery): Promise<PeopleRow[]> {
  const first = await walkHalf(db, query, "is not null")
  if (first.length === query.limit) return first
  const before = first.length ? query.offset + first.length : await countHalf(db, query)
  const rest = { ...query, limit: query.limit - first.length, offset: Math.max(query.offset - before, 0) }
  return [...first, ...(await walkHalf(db, rest, "is null"))]
}

type Half = "is not null" | "is null"

function walkHalf(db: Database, { where, sort, columns, limit, offset }: PeopleQuery, half: Half): Promise<PeopleRow[]> {
  const direction = sort.descending ? "desc" : "asc"
  const taken = [...columns.values, limit, offset]
  return db.query<PeopleRow>(
    `select ${peopleColumns(columns.texts)} from (
       select profile.key, ${sort.by} as sort from marketing_profile profile where ${where.text} and ${sort.by} ${half}
       order by ${sort.by} ${direction}, profile.key ${direction} limit $${taken.length - 1} offset $${taken.length}
     ) placed join marketing_profile profile on profile.key = placed.key
     order by placed.sort ${direction}, placed.key ${direction}`,
    taken
  )
}

/** How many people have a value to sort by; asked only for a page beyond the last of them. */
async function countHalf(db: Database, { where, sort }: PeopleQuery): Promise<number> {
  const [counted] = await db.query<{ count: number }>(
    `select count(*)::int as count from marketing_profile profile where ${where.text} and ${sort.by} is not null`,
    sort.values
  )
  return counted!.count
}
