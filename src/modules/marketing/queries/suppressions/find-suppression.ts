import type { Database } from "../../database"
import { suppressionColumns, suppressionTables, type SuppressionRow } from "./suppression-row"

/** The suppression of a hash; `hold` keeps it until the transaction ends. */
export async function findSuppression(db: Database, hash: string, hold = false): Promise<SuppressionRow | undefined> {
  const [row] = await db.query<SuppressionRow>(
    `select ${suppressionColumns} from ${suppressionTables} where suppression.email_hash = $1${hold ? " for update of suppression" : ""}`,
    [hash]
  )
  return row
}
