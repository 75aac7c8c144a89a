import { importedColumns, type ImportedColumn } from "../../../../core/bulk/read-import-row"
import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

export type ImportedRow = { email: string; columns: Record<ImportedColumn, string | null>; attributes: Record<string, unknown>; tags: string[] }

/**
 * Makes people be what an import says of them, new ones among them, and marks them as imported: they live without a
 * customer or an order. Answers the key of each address.
 */
export async function writeImported(db: Database, rows: readonly ImportedRow[]): Promise<Map<string, number>> {
  const written = await db.query<{ key: number; email: string }>(statement, [JSON.stringify(rows.map(({ columns, ...row }) => ({ ...row, ...columns })))])
  return new Map(written.map(({ key, email }) => [email, key]))
}

const columns = importedColumns.join(", ")
const typed = importedColumns.map((column) => `${column} ${column === "birthday" ? "date" : "text"}`).join(", ")
const facts = [...importedColumns, "attributes", "tags"]
const row = (name: string) => `row(${facts.map((fact) => `${name}.${fact}`).join(", ")})`

const statement = `
with given as (
  select * from jsonb_to_recordset($1::jsonb) as line (email text, ${typed}, attributes jsonb, tags text[])
),
written as (
  insert into marketing_profile as old (id, email, email_hash, ${columns}, attributes, tags, imported_at)
  select 'mprof_' || upper(replace(gen_random_uuid()::text, '-', '')), email, encode(sha256(convert_to(email, 'UTF8')), 'hex'), ${columns}, attributes, tags, now()
  from given order by email
  on conflict (email) do update set ${facts.map((fact) => `${fact} = excluded.${fact}`).join(", ")},
    imported_at = coalesce(old.imported_at, now()), deleted_at = null,
    updated_at = case when ${row("old")} is distinct from ${row("excluded")} then now() else old.updated_at end
  returning old.key, old.email
),
noted as (${noteChanged("written")})
select key::float8 as key, email from written`
