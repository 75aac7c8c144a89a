import type { Database } from "../../database"
import { suppressionColumns, suppressionTables, type SuppressionRow } from "./suppression-row"

/** `hash` finds an address, `q` people of the shop's by name and address. */
export type SuppressionListing = { hash?: string; q?: string; reason?: string[]; descending?: boolean; limit: number; offset: number }

/** A page of the list, the newest first unless asked for the oldest, and how many there are. */
export async function listSuppressions(db: Database, { hash, q, reason, descending = true, limit, offset }: SuppressionListing): Promise<{ suppressions: SuppressionRow[]; count: number }> {
  const where = `($1::text is null or suppression.email_hash = $1) and ($2::text is null or profile.search ilike $2) and ($3::text[] is null or suppression.reason = any ($3))`
  const values = [hash ?? null, q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : null, reason ?? null]
  const direction = descending ? "desc" : "asc"
  const [suppressions, [counted]] = await Promise.all([
    db.query<SuppressionRow>(
      `select ${suppressionColumns} from ${suppressionTables} where ${where}
       order by suppression.created_at ${direction}, suppression.email_hash ${direction} limit $4 offset $5`,
      [...values, limit, offset]
    ),
    db.query<{ count: number }>(`select count(*)::int as count from ${suppressionTables} where ${where}`, values),
  ])
  return { suppressions, count: counted!.count }
}
