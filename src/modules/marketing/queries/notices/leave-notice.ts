import { generateEntityId } from "@medusajs/framework/utils"
import type { Database } from "../../database"

export type Notice = { kind: "campaign_paused" | "campaign_finished" | "sender_paused" | "test_unbalanced"; title: string; description: string }

/** Leaves word for the admin's bell, in the transaction of what it tells. A door with Medusa behind it takes it there. What is `about` the same is said once while it is kept. */
export async function leaveNotice(db: Database, { kind, title, description }: Notice, about?: string): Promise<void> {
  await db.query(
    `insert into marketing_notice (id, kind, title, description) values ($1, $2, $3, $4) on conflict (id) do nothing`,
    [about ? `mnotice_${kind}_${about}` : generateEntityId(undefined, "mnotice"), kind, title, description]
  )
}
