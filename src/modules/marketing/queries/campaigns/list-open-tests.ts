import type { Database } from "../../database"
import { campaignColumns, type CampaignRow } from "./campaign-row"

/** Campaigns whose A/B test has run for as long as it was to, and is not decided; which, where there are many, is drawn anew each time, so that those without a verdict keep nobody waiting. */
export async function listOpenTests(db: Database): Promise<CampaignRow[]> {
  return db.query<CampaignRow>(
    `select ${campaignColumns} from marketing_campaign
     where deleted_at is null and status in ('sending', 'sent') and test_decided_at is null and jsonb_typeof(plan -> 'test') = 'object'
       and started_at + make_interval(hours => (plan -> 'test' ->> 'decideAfterHours')::int) <= now()
     order by random() limit 20`
  )
}
