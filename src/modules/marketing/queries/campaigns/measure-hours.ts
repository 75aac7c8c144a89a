import { armSalt, hourArmSql, type HourArm } from "../../../../core/insights/statistics/best-hour"
import type { Database } from "../../database"

/** One group of a campaign to each person's best hour: who was mailed, and who of them clicked. */
export type MeasuredHours = { arm: HourArm; people: number; clicked: number }

/** The groups that lot made of an occurrence's people; machines' clicks do not count. */
export async function measureHours(db: Database, { occurrenceKey, campaignId }: { occurrenceKey: number; campaignId: string }): Promise<MeasuredHours[]> {
  return db.query<MeasuredHours>(
    `with clicked as (
       select distinct profile_key from marketing_touch where occurrence_key = $1 and kind = 'click' and not machine
     )
     select ${hourArmSql("$2::text", "profile.id")} as arm, count(*)::int as people, count(clicked.profile_key)::int as clicked
     from marketing_send send
     join marketing_profile profile on profile.key = send.profile_key
     left join clicked on clicked.profile_key = send.profile_key
     where send.occurrence_key = $1 and send.channel = 1 and send.state = 'accepted'
     group by 1`,
    [occurrenceKey, armSalt(campaignId)]
  )
}
