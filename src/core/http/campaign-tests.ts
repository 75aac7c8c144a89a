import type { testSubjects, TestMetric } from "../campaigns/plan.schema"

/** One variant as its test stands. Rates are shares from 0 to 1, money minor units of the reporting currency. */
export type TestVariantReport = {
  /** From 1; the first is the control. */
  number: number
  name: string
  subject: string
  assigned: number
  accepted: number
  /** People who clicked, people who ordered, and their credited orders and net revenue. */
  clicked: number
  ordered: number
  orders: number
  revenue: number
  unsubscribed: number
  /** The test's metric: a share of the assigned people, or revenue a person. */
  value: number
  /** Always valid at 95 %, however often one looks. */
  interval: [number, number]
  /** Probability that this variant is the best, and what choosing it would lose on average. */
  best: number
  expected_loss: number
}

/** An A/B test as it stands. */
export type CampaignTestReport = {
  vary: (typeof testSubjects)[number]
  metric: TestMetric
  share: number
  decide_at: string | null
  decided_at: string | null
  verdict: { kind: "running" | "winner" | "no_clear_winner" | "unbalanced"; variant: number | null; words: string }
  /** Whether the groups are as large as they were meant to be; a p below 0.001 forbids any verdict. */
  sample_ratio: { p: number; fine: boolean }
  variants: TestVariantReport[]
  /** Those outside the test: how many still wait, and the variant they got or will get (null while undecided). */
  rest: { people: number; waiting: number; variant: number | null }
}

/** What choosing an hour for each person did: those who got theirs beside those who by lot got one hour for all. */
export type CampaignBestHourReport = {
  best: { people: number; clicked: number }
  fixed: { people: number; clicked: number }
  /** Difference of the shares of people who clicked, with its 95 % interval. */
  value: number
  interval: [number, number]
  verdict: "waiting" | "more" | "less" | "inconclusive"
  words: string
}

/** What a campaign's holdout says: everybody planned, mailed or not, is counted by the group they were put into. */
export type CampaignHoldoutReport = {
  percent: number
  window_days: number
  until: string | null
  held: { people: number; ordered: number; revenue: number }
  sent: { people: number; ordered: number; revenue: number }
  /** Difference of the shares of people who ordered, and of revenue a person, each with its 95 % interval. */
  order_lift: { value: number; interval: [number, number]; relative: number | null }
  revenue_lift: { value: number; interval: [number, number]; relative: number | null }
  incremental_revenue: { value: number; interval: [number, number] }
  currency: string
  verdict: "more" | "less" | "inconclusive" | "unbalanced"
  words: string
}
