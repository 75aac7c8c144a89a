import type { Database } from "../../database"
import { senderColumns, type SenderRow } from "./sender-row"

/** Every sender: the default one first, then by name. */
export async function listSenders(db: Database): Promise<SenderRow[]> {
  return db.query<SenderRow>(`select ${senderColumns} from marketing_sender sender where deleted_at is null order by is_default desc, lower(name), key`)
}
