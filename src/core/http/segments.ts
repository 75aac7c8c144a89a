import type { Problem } from "../base/problem"
import type { Rule } from "../segments/rule.schema"

export type SegmentResponse = {
  id: string
  name: string
  description: string | null
  rule: Rule
  /** The rule as an English sentence. */
  sentence: string
  member_count: number
  /** Membership is true as of this time; null until the first refresh has ended. */
  refreshed_at: string | null
  /** A refresh is due or running; `member_count` still shows the former truth. */
  stale: boolean
  refresh_error: string | null
  created_at: string
  updated_at: string
}
export type SegmentListResponse = { segments: SegmentResponse[]; count: number; offset: number; limit: number }
export type SegmentDetailResponse = { segment: SegmentResponse & { used_by: { id: string; name: string; status: string }[] } }
export type SegmentDeleteResponse = { id: string; object: "segment"; deleted: true }

export type PersonSample = { id: string; name: string; email: string; orders: number; spent: number; last_order_at: string | null }

/** What a rule means today. With problems, count is null and sample empty. */
export type SegmentPreviewResponse = {
  preview: {
    problems: Problem[]
    sentence: string
    count: number | null
    /** Everybody there is, as the count's denominator. */
    of: number
    reporting_currency: string
    sample: PersonSample[]
    as_of: string
  }
}

export type SegmentMember = PersonSample & { joined_at: string; country_code: string | null; email_consent: string }
export type SegmentMembersResponse = { members: SegmentMember[]; count: number; offset: number; limit: number; reporting_currency: string }
