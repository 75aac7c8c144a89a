import type { SenderStatement } from "../../../../core/campaigns/senders/sender.schema"
import type { WarmUp } from "../../../../core/campaigns/senders/warm-up"
import type { Database } from "../../database"

export type NewSender = Omit<SenderStatement, "warm_up"> & { id: string; warm_up: WarmUp | null; createdBy: string | null }

/** Stores a new sender; active, not the default. */
export async function insertSender(db: Database, { id, name, from_name, from_email, reply_to, transport, per_second, per_hour, warm_up, createdBy }: NewSender): Promise<void> {
  await db.query(
    `insert into marketing_sender (id, name, from_name, from_email, reply_to, transport, per_second, per_hour, warm_up, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10)`,
    [id, name, from_name, from_email, reply_to, transport, per_second, per_hour, warm_up && JSON.stringify(warm_up), createdBy]
  )
}
