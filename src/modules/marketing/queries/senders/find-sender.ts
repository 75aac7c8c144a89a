import type { Database } from "../../database"
import { senderColumns, type SenderRow } from "./sender-row"

/** The sender of this id; held until the transaction ends when asked for. */
export async function findSender(db: Database, id: string, hold = false): Promise<SenderRow | undefined> {
  const [sender] = await db.query<SenderRow>(`select ${senderColumns} from marketing_sender sender where id = $1 and deleted_at is null ${hold ? "for update" : ""}`, [id])
  return sender
}
