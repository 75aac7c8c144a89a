import { restingCodes } from "../../../../core/campaigns/suppression-reasons"
import type { Database } from "../../database"

/** Takes somebody off the suppression list who rested there, or came with a former system's list: they have proved that mails reach them and are wanted. */
export async function liftResting(db: Database, profileKey: number): Promise<void> {
  await db.query(
    `delete from marketing_suppression suppression using marketing_profile profile
     where profile.key = $1 and suppression.email_hash = profile.email_hash and suppression.reason = any ($2)`,
    [profileKey, restingCodes]
  )
}
