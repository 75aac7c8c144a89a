import type { Database } from "../../database"

export type TroubledCampaign = { id: string; name: string; accepted: number; hardBounces: number; complaints: number }

/** Campaigns being sent whose mails bounce for good or are reported as spam more often than the given shares (percent), in the order of keys. */
export async function findTroubledCampaigns(db: Database, occurrenceKeys: readonly number[], limits: { hardBounces: number; complaints: number; afterMails: number }): Promise<TroubledCampaign[]> {
  return db.query<TroubledCampaign>(
    `select campaign.id, campaign.name, sent.accepted, told.hard as "hardBounces", told.complaints
     from marketing_campaign campaign
     cross join lateral (select count(*)::int as accepted from marketing_send where occurrence_key = campaign.occurrence_key and state = 'accepted') sent
     cross join lateral (
       select count(distinct profile_key) filter (where kind = 'bounced' and bounce = 'hard')::int as hard, count(distinct profile_key) filter (where kind = 'complained')::int as complaints
       from marketing_provider_event where occurrence_key = campaign.occurrence_key
     ) told
     where campaign.status = 'sending' and campaign.occurrence_key = any ($1::bigint[]) and sent.accepted >= $4
       and (told.hard > sent.accepted * $2::float8 / 100 or told.complaints > sent.accepted * $3::float8 / 100)
     order by campaign.key`,
    [occurrenceKeys, limits.hardBounces, limits.complaints, limits.afterMails]
  )
}
