import type { Audience } from "../../../core/campaigns/audience.schema"
import { explainReason } from "../../../core/campaigns/send-reasons"
import type { CampaignListResponse, CampaignRecipientsResponse, CampaignResponse } from "../../../core/http/campaigns"
import type { MarketingContext } from "../context"
import { findAudienceSegments } from "../queries/campaigns/find-audience-segments"
import { listCampaigns, type CampaignListing } from "../queries/campaigns/list-campaigns"
import { listRecipients, type RecipientListing } from "../queries/campaigns/list-recipients"
import { audienceProblems, countAudienceNow } from "./campaigns/audience-of"
import { checkCampaignNow } from "./campaigns/check-campaign-now"
import { editCampaigns } from "./campaigns/edit-campaigns"
import { presentCampaigns, presentStandings } from "./campaigns/present-campaigns"
import { previewMessage } from "./campaigns/preview-message"
import { receiveFeedback } from "./campaigns/receive-feedback"
import { reachCampaign } from "./campaigns/reach-campaign"
import { reportCampaign } from "./campaigns/report-campaign"
import { sendCampaign, type SegmentRefresher } from "./campaigns/send-campaign"
import { sendTest } from "./campaigns/send-test"
import { steerCampaigns } from "./campaigns/steer-campaign"

export type Campaigns = ReturnType<typeof createCampaigns>

/** Campaigns and their ledger. */
export function createCampaigns(context: MarketingContext, segments: SegmentRefresher) {
  const { db } = context
  return {
    ...editCampaigns(context),
    ...steerCampaigns(context),

    list: async (listing: CampaignListing): Promise<CampaignListResponse> => {
      const { campaigns, count } = await listCampaigns(db, listing)
      return { campaigns: await presentCampaigns(context, campaigns), count, offset: listing.offset, limit: listing.limit }
    },

    retrieve: async (id: string): Promise<CampaignResponse> => {
      const campaign = await reachCampaign(db, id)
      const mayBeSent = campaign.status === "draft" || campaign.status === "scheduled"
      const [[standing], segmentsNamed, problems] = await Promise.all([
        presentStandings(context, [campaign]),
        findAudienceSegments(db, campaign.audience),
        mayBeSent ? checkCampaignNow(context, campaign).then((checked) => checked.problems) : [],
      ])
      return {
        ...standing!,
        audience: campaign.audience,
        audience_segments: segmentsNamed.map(({ id, name, role, member_count, deleted }) => ({ id, name, role, member_count, deleted })),
        message: campaign.message,
        paused_reason: campaign.paused_reason,
        problems,
      }
    },

    /** What is wrong with a campaign's message alone. */
    messageProblems: async (id: string) => (await checkCampaignNow(context, await reachCampaign(db, id))).problems.filter(({ path }) => path[0] === "message"),
    audienceProblems: (audience: Audience) => audienceProblems(context, audience),
    countAudience: (audience: Audience) => countAudienceNow(context, audience),
    preview: (message: Parameters<typeof previewMessage>[1], profileId?: string) => previewMessage(context, message, profileId),
    /** Takes a provider's webhook. */
    receiveFeedback: receiveFeedback(context),
    sendTest: (id: string, test: { to: string; profileId?: string }) => sendTest(context, id, test),
    send: (id: string) => sendCampaign(context, segments, id),
    report: async (id: string) => reportCampaign(context, await reachCampaign(db, id)),

    recipients: async (id: string, listing: Pick<RecipientListing, "q" | "state" | "limit" | "offset">): Promise<CampaignRecipientsResponse> => {
      const { key, occurrence_key } = await reachCampaign(db, id)
      const { recipients, count } = await listRecipients(db, { ...listing, campaignKey: key, occurrenceKey: occurrence_key ?? 0 })
      return {
        recipients: recipients.map(({ reason, detail, finished_at, ...recipient }) => ({
          ...recipient, reason, explanation: explainReason(reason, detail), finished_at: finished_at?.toISOString() ?? null,
        })),
        count, offset: listing.offset, limit: listing.limit,
      }
    },
  }
}
