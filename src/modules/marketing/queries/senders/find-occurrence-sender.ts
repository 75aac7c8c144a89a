import type { Database } from "../../database"
import { senderColumns, type SenderRow } from "./sender-row"

/** The sender an occurrence goes out by; undefined while none was chosen for it. */
export async function findOccurrenceSender(db: Database, occurrenceKey: number): Promise<SenderRow | undefined> {
  const [sender] = await db.query<SenderRow>(
    `select ${senderColumns} from marketing_occurrence occurrence join marketing_sender sender on sender.key = occurrence.sender_key where occurrence.key = $1`,
    [occurrenceKey]
  )
  return sender
}
