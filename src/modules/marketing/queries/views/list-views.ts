import type { Database } from "../../database"
import { viewColumns, type ViewRow } from "./view-row"

/** Every saved view of a list, by name. */
export async function listViews(db: Database, area: string): Promise<ViewRow[]> {
  return db.query<ViewRow>(`select ${viewColumns} from marketing_saved_view where area = $1 order by lower(name), id`, [area])
}
