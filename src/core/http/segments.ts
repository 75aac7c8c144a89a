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

/** One condition of a rule, asked about one person. `path` is its place in the rule. */
export type WhyCondition = { path: (string | number)[]; sentence: string; holds: boolean; value: string | null }
/** POST segments/why: the rule as a tree with the person's values. Groups say whether they hold as well. */
export type WhyNode = WhyCondition | { path: (string | number)[]; combinator: "and" | "or"; not: boolean; holds: boolean; nodes: WhyNode[] }
export type SegmentWhyResponse = { why: { holds: boolean; is_member: boolean; as_of: string; member_as_of: string | null; root: WhyNode } }

/** A day's end. `computed`: found backwards from the dates of orders, not counted on that day. */
export type SegmentSizeDay = { day: string; members: number; joined: number; departed: number; computed: boolean }
export type SegmentHistoryResponse = { history: SegmentSizeDay[]; backwards: "possible" | "impossible" | "pending"; reason: string | null }

/** What the members are worth beside everybody. Money in minor units of the reporting currency. */
export type SegmentInsightResponse = {
  insight: {
    reporting_currency: string
    members: { people: number; buyers: number; revenue: number; orders: number; average_order: number; subscribed: number; revenue_30_days: number }
    everybody: SegmentInsightResponse["insight"]["members"]
    rfm: { group: string; members: number; everybody: number }[]
    as_of: string
  }
}

/** POST segments/overlap with two or three ids: how many people are in each combination. */
export type SegmentOverlapResponse = { overlap: { segments: { id: string; name: string; members: number }[]; areas: { ids: string[]; people: number }[] } }

/** Rules the product brings, for a shop to start from. */
export type ReadyMadeSegment = { key: string; name: string; description: string; category: string; rule: Rule; sentence: string; problems: Problem[]; segment_id: string | null }
export type ReadyMadeListResponse = { ready_made: ReadyMadeSegment[] }

/** GET segments/catalogue: what this shop's rules may ask beyond the built-in fields. */
export type SegmentCatalogueResponse = { attributes: import("../segments/catalogue").AttributeDefinition[]; custom_events: string[]; reporting_currency: string }

/** GET /store/marketing/segments: the public segments a logged-in customer is in. */
export type StoreSegmentsResponse = { segments: { handle: string; name: string }[] }
