import type { Database } from "../../database"
import { suppressionColumns, suppressionTables, type SuppressionRow } from "./suppression-row"

/** The next suppressions after a hash, in the order of hashes. */
export async function walkSuppressions(db: Database, { after, reason, limit }: { after: string; reason?: string[]; limit: number }): Promise<SuppressionRow[]> {
  return db.query<SuppressionRow>(
    `select ${suppressionColumns} from ${suppressionTables}
     where suppression.email_hash > $1 and ($2::text[] is null or suppression.reason = any ($2)) order by suppression.email_hash limit $3`,
    [after, reason ?? null, limit]
  )
}
