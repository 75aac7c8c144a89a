import type { Database } from "../../src/modules/marketing/database"

/**
 * Takes indexes and constraints off these tables, so that millions of rows load quickly, and gives the way to put them back:
 * `pieces` at a time. An index of a partitioned table comes back with those of its partitions.
 */
export async function setAside(db: Database, tables: readonly string[]): Promise<(pieces: number) => Promise<void>> {
  const constraints = await db.query<{ table: string; name: string; definition: string; kind: string }>(
    `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition, contype as kind
       from pg_constraint where (conrelid = any ($1::regclass[]) or confrelid = any ($1::regclass[])) and contype in ('p', 'u', 'f') and conparentid = 0
      order by contype = 'f' desc`, [tables])
  const indexes = await db.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') as definition
       from pg_index where indrelid = any ($1::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid)`, [tables])
  for (const { table, name } of constraints) await db.query(`alter table ${table} drop constraint "${name}"`)
  for (const { name } of indexes) await db.query(`drop index ${name}`)
  const keys = constraints.filter(({ kind }) => kind !== "f").map(({ table, name, definition }) => `alter table ${table} add constraint "${name}" ${definition}`)
  const foreign = constraints.filter(({ kind }) => kind === "f").map(({ table, name, definition }) => `alter table ${table} add constraint "${name}" ${definition}`)
  return async (pieces) => {
    // Two keys of one table wait for each other; indexes do not.
    for (const statement of keys) await built(db, statement)
    await inParallel(indexes.map(({ definition }) => () => built(db, definition)), pieces)
    for (const statement of foreign) await built(db, statement)
  }
}

const built = (db: Database, statement: string) => db.transaction(async (tx) => {
  await tx.query("set local maintenance_work_mem = '1GB'")
  await tx.query(statement)
})

/** Does pieces of work, so many at a time. */
export async function inParallel(works: readonly (() => Promise<unknown>)[], most: number): Promise<void> {
  const waiting = [...works]
  await Promise.all(Array.from({ length: most }, async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) await work()
  }))
}
