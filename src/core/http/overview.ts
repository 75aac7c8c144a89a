import type { CampaignListItem } from "./campaigns"

/** How the first filling from the shop's existing customers and orders stands. */
export type SetupProgress = { status: "waiting" | "running" | "done" | "failed"; phase: "customers" | "orders" | "sums" | null; done: number; total: number; error: string | null }

export type OverviewResponse = {
  overview: {
    setup: SetupProgress
    reporting_currency: string
    sender: { ready: boolean; from: string; problem: string | null }
    profiles: { total: number; subscribed: number; unsubscribed: number; never_asked: number; with_orders: number; suppressed: number }
    /** The last 30 days and the 30 before; money in minor units of the reporting currency, net of refunds. */
    revenue: { period_days: 30; total: number; total_before: number; attributed: number; attributed_before: number; orders: number; attributed_orders: number; unconverted_orders: number }
    revenue_by_day: { day: string; total: number; attributed: number }[]
    segments: { id: string; name: string; member_count: number; refreshed_at: string | null }[]
    campaigns: CampaignListItem[]
    as_of: string
  }
}
