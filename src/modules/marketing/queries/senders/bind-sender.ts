import type { Database } from "../../database"

/** Gives an occurrence its sender for good: the named one, else the default, else the one of the options. The first choice stays. */
export async function bindSender(db: Database, occurrenceKey: number, senderId: string | undefined): Promise<void> {
  await db.query(
    `update marketing_occurrence set sender_key = (
       select sender.key from marketing_sender sender where sender.deleted_at is null
       order by (sender.id = $2) desc, sender.is_default desc, sender.built_in desc limit 1
     ) where key = $1 and sender_key is null`,
    [occurrenceKey, senderId ?? ""]
  )
}
