import { importedColumns, type ImportedColumn } from "../../../../core/bulk/read-import-row"
import type { Database } from "../../database"

export type KnownRow = Record<ImportedColumn, string | null> & {
  key: number
  email: string
  attributes: Record<string, unknown>
  tags: string[]
  has_customer: boolean
  gone: boolean
  imported: boolean
  email_consent: string
}

/** What is known of these normalised addresses, held in the order of keys until the transaction ends, so that nobody unsubscribes in between. */
export async function findKnown(db: Database, emails: readonly string[]): Promise<KnownRow[]> {
  return db.query<KnownRow>(
    `select key::float8 as key, email, ${importedColumns.map((column) => (column === "birthday" ? "birthday::text as birthday" : column)).join(", ")},
       attributes, tags, customer_ids <> '{}' as has_customer, deleted_at is not null as gone, imported_at is not null as imported, email_consent
     from marketing_profile where email = any ($1) order by key for no key update`,
    [emails]
  )
}

/** Why no mail may go to these addresses, and which of them were erased, by normalised address. */
export async function findSuppressed(db: Database, emails: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ email: string; reason: string }>(
    `select given.email, suppression.reason from unnest($1::text[]) as given (email)
     join marketing_suppression suppression on suppression.email_hash = encode(sha256(convert_to(given.email, 'UTF8')), 'hex')`,
    [emails]
  )
  return new Map(rows.map(({ email, reason }) => [email, reason]))
}
