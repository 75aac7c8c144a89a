import type { Problem } from "../base/problem"
import type { CheckFinding } from "../campaigns/checks/check"
import type { Message } from "../campaigns/message.schema"
import type { CampaignPlan } from "../campaigns/plan.schema"
import type { CampaignBestHourReport, CampaignHoldoutReport, CampaignTestReport } from "./campaign-tests"
import type { Audience } from "../campaigns/audience.schema"
import type { CampaignStatus } from "../campaigns/campaign-status"
import type { SendState } from "../campaigns/send-reasons"

export type { CampaignStatus, SendState }

/** How the ledger stands. planned = queued + sending + accepted + skipped + failed + unknown, always. */
export type SendProgress = Record<SendState, number> & { planned: number }

export type CampaignListItem = {
  id: string
  name: string
  status: CampaignStatus
  subject: string
  progress: SendProgress
  /** People who clicked at least one link. */
  clicked: number
  /** Orders credited to the campaign, and their net amount in minor units of the reporting currency. */
  orders: number
  revenue: number
  reporting_currency: string
  /** When a scheduled campaign begins. */
  scheduled_for: string | null
  archived: boolean
  started_at: string | null
  finished_at: string | null
  created_at: string
  updated_at: string
}
export type CampaignResponse = Omit<CampaignListItem, "subject"> & {
  audience: Audience
  audience_segments: { id: string; name: string; role: "include" | "exclude"; member_count: number; deleted: boolean }[]
  message: Message
  plan: CampaignPlan
  /** While it is being sent: nobody is due before; null is at once. */
  wake_at: string | null
  paused_reason: string | null
  /** Why a campaign being sent stands still because of its sender (paused, warming up); null when it does not. */
  waiting: string | null
  /** What forbids sending now, empty when it may be sent. */
  problems: Problem[]
  /** What mailboxes and people would make of the message, the worst first; empty when it cannot be drawn or was sent. */
  checks: CheckFinding[]
}
export type CampaignListResponse = { campaigns: CampaignListItem[]; count: number; offset: number; limit: number }
export type CampaignDetailResponse = { campaign: CampaignResponse }
export type CampaignDeleteResponse = { id: string; object: "campaign"; deleted: true }

/** A message drawn for one person (or an invented one) by the function that sends. Empty html when it cannot be drawn. */
export type MessagePreviewResponse = {
  preview: { problems: Problem[]; checks: CheckFinding[]; subject: string; preheader: string; html: string; text: string; size_bytes: number; profile: { id: string; name: string; email: string } | null }
}

/**
 * Who the audience holds right now. `included` − `excluded` = `planned`; `skips` are those of the planned who could not be mailed
 * now. `usual` is the median of the latest campaigns (null while they are few), `unusual` says that this is far more.
 * `later` of the `reachable` wait first, because they got a mail lately.
 */
export type AudienceCountResponse = {
  audience: { included: number; excluded: number; planned: number; reachable: number; later: number; skips: { reason: string; label: string; count: number }[]; usual: number | null; unusual: boolean; as_of: string }
}

export type TestSendResponse = { test: { to: string; accepted: boolean; detail: string } }

export type CampaignReportResponse = {
  report: {
    progress: SendProgress
    /** Mails accepted per second over the last minute of sending, and seconds left at that rate; null when nothing is being sent. */
    rate: number | null
    seconds_left: number | null
    funnel: { planned: number; accepted: number; clicked: number; ordered: number }
    /** Machine clicks are kept and counted apart. */
    clicks: { people: number; total: number; machine: number }
    /** Why those clicks were a machine's, by the heaviest sign of each; the most first. */
    machines: { reason: string; label: string; explanation: string; clicks: number; mails: number }[]
    opens: { people: number; consented: number } 
    unsubscribed: number
    reasons: { state: SendState; reason: string; label: string; count: number }[]
    /** What providers told of the mails later, in people; empty without webhooks. */
    feedback: { kind: string; label: string; explanation: string; people: number }[]
    links: { url: string; people: number; clicks: number }[]
    /** Codes given away, orders that used one and what these took off in the reporting currency; null without coupons. */
    coupons: { issued: number; redeemed: number; discount: number } | null
    revenue: { orders: number; gross: number; adjustments: number; net: number; currency: string; model: "last_click"; window_days: number; unconverted_orders: number }
    /** Credited net per currency, in that currency's minor units. */
    revenue_by_currency: { currency: string; orders: number; net: number }[]
    test: CampaignTestReport | null
    holdout: CampaignHoldoutReport | null
    best_hour: CampaignBestHourReport | null
    as_of: string
  }
}

/** What goes out, and went out, by its beginning. */
export type CampaignCalendarResponse = { entries: { id: string; name: string; status: CampaignStatus; at: string; planned: number }[] }

export type CampaignRecipient = {
  profile_id: string
  email: string
  name: string
  state: SendState
  reason: string | null
  /** The reason in words, with the provider's own answer where there is one. */
  explanation: string | null
  finished_at: string | null
  clicks: number
  ordered: boolean
  /** The mail came back, or was refused at the door because there is no such mailbox. */
  bounced: boolean
  /** The person reported the mail as spam. */
  complained: boolean
}
export type CampaignRecipientsResponse = { recipients: CampaignRecipient[]; count: number; offset: number; limit: number }
