import type { Database } from "../../database"
import type { SenderRow } from "./sender-row"

/** Writes what a person may change of a sender. Another address has another domain to check. */
export async function updateSender(db: Database, { id, name, from_name, from_email, reply_to, transport, per_second, per_hour, warm_up }: Pick<SenderRow, "id" | "name" | "from_name" | "from_email" | "reply_to" | "transport" | "per_second" | "per_hour" | "warm_up">): Promise<void> {
  await db.query(
    `update marketing_sender set name = $2, from_name = $3, from_email = $4, reply_to = $5, transport = $6, per_second = $7, per_hour = $8, warm_up = $9::jsonb,
       domain_check = case when from_email = $4 and transport = $6 then domain_check end, checked_at = case when from_email = $4 and transport = $6 then checked_at end, updated_at = now()
     where id = $1`,
    [id, name, from_name, from_email, reply_to, transport, per_second, per_hour, warm_up && JSON.stringify(warm_up)]
  )
}
