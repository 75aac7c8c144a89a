import type { Database } from "../../database"
import { viewColumns, type ViewRow } from "./view-row"

/** One saved view; undefined when there is none. */
export async function findView(db: Database, id: string): Promise<ViewRow | undefined> {
  const [row] = await db.query<ViewRow>(`select ${viewColumns} from marketing_saved_view where id = $1`, [id])
  return row
}
