import type { Database } from "../../database"
import { AT_THE_DOOR } from "./record-outcomes"

export type TroubledCampaign = { id: string; name: string; mails: number; hardBounces: number; complaints: number }

/**
 * Campaigns being sent whose mails bounce for good, at the door or later, or are reported as spam more often than the given shares
 * (percent) since they were last resumed, in the order of keys. `mails` are those that were accepted or refused at the door as unknown.
 */
export async function findTroubledCampaigns(db: Database, occurrenceKeys: readonly number[], limits: { hardBounces: number; complaints: number; afterMails: number }): Promise<TroubledCampaign[]> {
  return db.query<TroubledCampaign>(
    `select campaign.id, campaign.name, sent.mails, told.hard as "hardBounces", told.complaints
     from marketing_campaign campaign
     cross join lateral (
       select count(distinct profile_key) filter (where kind = 'bounced' and bounce = 'hard')::int as hard, count(distinct profile_key) filter (where kind = 'complained')::int as complaints,
         count(*) filter (where provider = '${AT_THE_DOOR}') as refused
       from marketing_provider_event where occurrence_key = campaign.occurrence_key and received_at > coalesce(campaign.watched_from, '-infinity')
     ) told
     cross join lateral (select (count(*) + told.refused)::int as mails from marketing_send where occurrence_key = campaign.occurrence_key and state = 'accepted' and (campaign.watched_from is null or finished_at > campaign.watched_from)) sent
     where campaign.status = 'sending' and campaign.occurrence_key = any ($1::bigint[]) and sent.mails >= $4
       and (told.hard > sent.mails * $2::float8 / 100 or told.complaints > sent.mails * $3::float8 / 100)
     order by campaign.key`,
    [occurrenceKeys, limits.hardBounces, limits.complaints, limits.afterMails]
  )
}
