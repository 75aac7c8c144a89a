import type { Database } from "../database"
import { countProgress } from "../queries/campaigns/count-progress"
import { findCampaign } from "../queries/campaigns/find-campaign"
import { leaveNotice } from "../queries/notices/leave-notice"

/** Leaves word of a campaign that ended while mails of it failed or are unknown. */
export async function noticeFinish(db: Database, campaignId: string): Promise<void> {
  const campaign = await findCampaign(db, campaignId)
  if (!campaign?.occurrence_key) return
  const counted = await countProgress(db, [campaign.occurrence_key])
  const [accepted, failed, unknown] = (["accepted", "failed", "unknown"] as const).map((state) => counted.find((one) => one.state === state)?.sends ?? 0)
  if (!failed && !unknown) return
  await leaveNotice(db, {
    kind: "campaign_finished",
    title: `The campaign “${campaign.name}” was sent, but not to everybody`,
    description: `${say(accepted!)} mails were accepted, ${say(failed!)} failed, ${say(unknown!)} are unknown. Its page says why and offers to try again.`,
  })
}

const say = (mails: number) => mails.toLocaleString("en")
