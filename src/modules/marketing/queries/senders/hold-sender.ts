import type { Database } from "../../database"
import { senderColumns, type SenderRow } from "./sender-row"

/** A sender by its key, held until the transaction ends. */
export async function holdSender(db: Database, key: number): Promise<SenderRow | undefined> {
  const [sender] = await db.query<SenderRow>(`select ${senderColumns} from marketing_sender sender where key = $1 for update`, [key])
  return sender
}
