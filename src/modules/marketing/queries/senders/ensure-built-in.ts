import type { Database } from "../../database"

/** The sender that the plugin's options describe. */
export type BuiltInSender = { name: string; fromName: string; fromEmail: string; replyTo: string }

/**
 * Writes the sender of the options as it is there now; the first to be written is the default one. Its pace, warm-up
 * and state are kept. Quiet when nothing changed.
 */
export async function ensureBuiltIn(db: Database, { name, fromName, fromEmail, replyTo }: BuiltInSender): Promise<void> {
  await db.query(
    `insert into marketing_sender as sender (id, name, from_name, from_email, reply_to, built_in, is_default)
     values ('msender_options', $1, $2, $3, $4, true, not exists (select from marketing_sender where is_default and deleted_at is null))
     on conflict (id) do update set name = $1, from_name = $2, from_email = $3, reply_to = $4, updated_at = now(),
       domain_check = case when sender.from_email = $3 then sender.domain_check end
     where (sender.name, sender.from_name, sender.from_email, sender.reply_to) is distinct from ($1, $2, $3, $4)`,
    [name, fromName, fromEmail, replyTo]
  )
}
