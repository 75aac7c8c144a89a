import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

/** Takes a hash off the list. Nobody's consent changes by it. */
export async function releaseSuppression(db: Database, hash: string): Promise<void> {
  await db.query(
    `with released as (delete from marketing_suppression where email_hash = $1 returning email_hash),
     known as (select profile.key from marketing_profile profile join released using (email_hash) where profile.deleted_at is null)
     ${noteChanged("known")}`,
    [hash]
  )
}
