import type { Problem } from "../base/problem"
import type { Rule } from "../segments/rule.schema"

export type SegmentResponse = {
  id: string
  name: string
  description: string | null
  /** "dynamic": whoever the rule holds for. "static": a list kept by hand; its rule is empty. */
  kind: "dynamic" | "static"
  rule: Rule
  /** The rule as an English sentence. */
  sentence: string
  member_count: number
  /** Its truth moves by time or by what others do, so it is asked again every few minutes. */
  time_dependent: boolean
  /** When it is asked again by itself at the latest; null when only changed people or an edit do that. */
  refreshes_at: string | null
  /** Logged-in customers may learn, by `handle`, that they are in it. */
  is_public: boolean
  handle: string | null
  /** The key of the ready-made segment it was made from. */
  ready_made: string | null
  /** The customer group that mirrors it. */
  group: SegmentGroup | null
  /** Membership is true as of this time; null until the first refresh has ended. */
  refreshed_at: string | null
  /** A refresh is due or running; `member_count` still shows the former truth. */
  stale: boolean
  refresh_error: string | null
  created_at: string
  updated_at: string
}
export type SegmentListResponse = { segments: SegmentResponse[]; count: number; offset: number; limit: number }
/** A mirror in Medusa. `members_in_group` counts the members with a customer account; the rest cannot be in a group. */
export type SegmentGroup = { id: string; name: string | null; mirrored_at: string | null; error: string | null; members_in_group: number }
export type SegmentDetailResponse = {
  segment: SegmentResponse & {
    /** Campaigns that are not over and name it. */
    used_by: { id: string; name: string; status: string }[]
    /** Segments whose rules name it. */
    asked_by: { id: string; name: string }[]
    /** Segments its own rule names. */
    asks_about: { id: string; name: string }[]
  }
}
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
    /** Beside the members of the segment that `segment_id` of the request names: who would join and who would leave. */
    difference: { joins: number; leaves: number; joining: PersonSample[]; leaving: PersonSample[] } | null
    as_of: string
  }
}

export type SegmentMember = PersonSample & { joined_at: string; country_code: string | null; email_consent: string }
export type SegmentMembersResponse = { members: SegmentMember[]; count: number; offset: number; limit: number; reporting_currency: string }

/** POST segments/:id/members with { add?, remove?: { profile_ids?, emails? } }, for static segments. `unknown` are ids and addresses of nobody here. */
export type SegmentMembersChangedResponse = { added: number; removed: number; unknown: string[]; segment: SegmentResponse }

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
