import type { Problem } from "../../../core/base/problem"
import type { Audience } from "../../../core/campaigns/audience.schema"
import type { Message } from "../../../core/campaigns/message.schema"
import type { CampaignCalendarResponse, CampaignListResponse, CampaignResponse } from "../../../core/http/campaigns"
import type { MarketingContext } from "../context"
import { tellWaiting } from "../delivery/tell-waiting"
import { findAudienceSegments } from "../queries/campaigns/find-audience-segments"
import { listCampaignActivity } from "../queries/campaigns/list-campaign-activity"
import { listCampaigns, type CampaignListing } from "../queries/campaigns/list-campaigns"
import { audienceProblems, countAudienceNow, type CountedPlan } from "./campaigns/audience-of"
import { breakDownCampaign } from "./campaigns/break-down-campaign"
import { checkCampaignNow } from "./campaigns/check-campaign-now"
import { editCampaigns } from "./campaigns/edit-campaigns"
import { presentCampaigns, presentStandings } from "./campaigns/present-campaigns"
import { previewMessage } from "./campaigns/preview-message"
import { receiveFeedback } from "./campaigns/receive-feedback"
import { reachCampaign } from "./campaigns/reach-campaign"
import { readRecipients } from "./campaigns/read-recipients"
import { rememberFigures } from "./campaigns/remember-figures"
import { reportCampaign } from "./campaigns/report-campaign"
import { decideTestByHand } from "./campaigns/decide-tests"
import { planOf } from "./campaigns/plan-of"
import { listCalendar } from "../queries/campaigns/list-calendar"
import { scheduleCampaign, sendCampaign, type SegmentRefresher } from "./campaigns/send-campaign"
import { sendTest, type TestMail } from "./campaigns/send-test"
import { steerCampaigns } from "./campaigns/steer-campaign"

export type Campaigns = ReturnType<typeof createCampaigns>

/** Campaigns and their ledger. */
export function createCampaigns(context: MarketingContext, segments: SegmentRefresher) {
  const { db } = context
  const figures = rememberFigures(context.now)
  return {
    ...editCampaigns(context),
    ...steerCampaigns(context),
    ...readRecipients(context),

    list: async (listing: CampaignListing): Promise<CampaignListResponse> => {
      const { campaigns, count } = await listCampaigns(db, listing)
      return { campaigns: await presentCampaigns(context, campaigns), count, offset: listing.offset, limit: listing.limit }
    },

    retrieve: async (id: string): Promise<CampaignResponse> => {
      const campaign = await reachCampaign(db, id)
      const mayBeSent = campaign.status === "draft" || campaign.status === "scheduled"
      const [[standing], waiting, segmentsNamed, { problems, checks }] = await Promise.all([
        presentStandings(context, [campaign]),
        tellWaiting(context, campaign),
        findAudienceSegments(db, campaign.audience),
        mayBeSent ? checkCampaignNow(context, campaign) : { problems: [], checks: [] },
      ])
      return {
        ...standing!,
        audience: campaign.audience,
        plan: planOf(campaign),
        wake_at: campaign.wake_at?.toISOString() ?? null,
        audience_segments: segmentsNamed.map(({ id, name, role, member_count, deleted }) => ({ id, name, role, member_count, deleted })),
        message: campaign.message,
        paused_reason: campaign.paused_reason,
        waiting,
        problems,
        checks,
      }
    },

    /** Why a campaign's message cannot be drawn; what checks find does not keep a test mail back. */
    messageProblems: async (id: string) => {
      const { problems, checks } = await checkCampaignNow(context, await reachCampaign(db, id))
      return problems.filter(({ path, message }) => path[0] === "message" && !checks.some((check) => check.message === message))
    },
    audienceProblems: (audience: Audience) => audienceProblems(context, audience),
    /** What a person must agree to before a campaign goes out: that it is for far more people than usual. */
    unusualAudience: async (id: string): Promise<Problem[]> => {
      const { audience, plan } = await reachCampaign(db, id)
      const { planned, usual, unusual } = await countAudienceNow(context, audience, { topic: plan.topic })
      return unusual ? [{ path: ["accept_unusual"], message: `This campaign is for ${planned} people; your latest ones were for about ${usual}. Confirm that so many are meant.` }] : []
    },
    countAudience: (audience: Audience, plan: CountedPlan = { topic: null }) => countAudienceNow(context, audience, plan),
    preview: (message: Message, profileId?: string) => previewMessage(context, message, { profileId }),
    previewTemplate: (message: Message) => previewMessage(context, message, { template: true }),
    /** Takes a provider's webhook. */
    receiveFeedback: receiveFeedback(context),
    sendTest: (id: string, test: TestMail) => sendTest(context, id, test),
    send: (id: string) => sendCampaign(context, segments, id),
    schedule: (id: string) => scheduleCampaign(context, segments, id),
    decideTest: (id: string, variant: number) => decideTestByHand(context, id, variant),

    /** What goes out, and went out, between two moments. */
    calendar: async (range: { from: Date; to: Date }): Promise<CampaignCalendarResponse> => ({
      entries: (await listCalendar(db, range)).map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
    }),
    report: async (id: string) => reportCampaign(context, await reachCampaign(db, id), figures),
    breakdown: async (id: string) => breakDownCampaign(context, await reachCampaign(db, id), figures),
    activity: async (id: string, page: { limit: number; offset: number }) => listCampaignActivity(db, (await reachCampaign(db, id)).id, page),
  }
}
