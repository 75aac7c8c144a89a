import type { Database } from "../../src/modules/marketing/database"
import { firstOfMonth } from "../../src/modules/marketing/events/first-of-month"
import { makePartitions } from "../../src/modules/marketing/queries/events/make-partitions"
import { events, items, profiles, purchases } from "./inventions"
import { inParallel, setAside } from "./set-aside"

const TABLES = ["marketing_profile", "marketing_purchase", "marketing_purchase_item", "marketing_event"]
const AT_ONCE = 2
const PIECE = 250_000
const MONTHS = 25

/**
 * Fills an empty memory with invented people: `people` profiles, five purchases, fifteen items and twenty events for each on average,
 * spread over two years and unevenly over people, 1,000 products in 40 categories and 12 collections, two attributes. The same
 * numbers give the same people; times count back from `now`. Tables are as they always are; their indexes are made once they are full.
 */
export async function fillMemory(db: Database, people: number, now: Date): Promise<void> {
  since = Date.now()
  await makePartitions(db, Array.from({ length: MONTHS + 2 }, (_, month) => firstOfMonth(now, month - MONTHS)))
  const putBack = await setAside(db, TABLES)
  await inPieces(db, purchases, people, people * 5, now)
  await inPieces(db, items, people, people * 5, now)
  await inPieces(db, events, people, people * 20, now)
  await db.query(`insert into marketing_attribute (id, key, name, type, choices) values ('mattr_points', 'loyalty_points', 'Points', 'number', '{}'), ('mattr_tier', 'loyalty_tier', 'Tier', 'choice', '{bronze,silver,gold}')`)
  // The people are made in one piece: each would sum up all purchases again.
  await piece(db, profiles, [people, now, 1, people], 0)
  told("people")
  await putBack(AT_ONCE)
  for (const table of TABLES.slice(0, 2)) await db.query(`select setval(pg_get_serial_sequence($1, 'key'), (select max(key) from ${table}))`, [table])
  told("indexes")
  await inParallel(TABLES.map((table) => () => db.query(`vacuum analyze ${table}`)), AT_ONCE)
  told("vacuum")
}

async function inPieces(db: Database, statement: string, people: number, rows: number, now: Date): Promise<void> {
  const pieces = Array.from({ length: Math.ceil(rows / PIECE) }, (_, index) => [index * PIECE + 1, Math.min(rows, (index + 1) * PIECE)] as const)
  await inParallel(pieces.map(([from, to], index) => () => piece(db, statement, [people, now, from, to], index)), AT_ONCE)
  told(`${rows} ${/into marketing_(\w+)/.exec(statement)![1]!}`)
}

const piece = (db: Database, statement: string, values: unknown[], index: number) => db.transaction(async (tx) => {
  await tx.query("set local synchronous_commit = off")
  await tx.query("set local work_mem = '512MB'")
  await tx.query("select setseed($1)", [(index % 1000) / 1001])
  await tx.query(statement, values)
})

let since = Date.now()
const told = (what: string) => console.error(`  ${what}, ${Math.round((Date.now() - since) / 1000)} s`)
