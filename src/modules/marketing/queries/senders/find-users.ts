import type { Database } from "../../database"

/** Campaigns that are not over and name a sender in their message or go out by it. */
export async function findUsers(db: Database, senderKey: number, senderId: string): Promise<{ id: string; name: string }[]> {
  return db.query(
    `select campaign.id, campaign.name from marketing_campaign campaign
     left join marketing_occurrence occurrence on occurrence.key = campaign.occurrence_key
     where campaign.deleted_at is null and campaign.status in ('draft', 'scheduled', 'sending', 'paused')
       and (campaign.message -> 'sender' ->> 'id' = $2 or occurrence.sender_key = $1)
     order by campaign.updated_at desc`,
    [senderKey, senderId]
  )
}
