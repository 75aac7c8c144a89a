import type { Device } from "../campaigns/read-user-agent"

/** People who clicked, by what they clicked with. One who used two devices stands in both rows. */
export type CampaignDevice = { kind: Device; label: string; people: number }
/** Programs by family; `opened` counts only people who allow openings to be seen. */
export type CampaignClient = { client: string; clicked: number; opened: number }
/** Recipients by what stands after the @; the last row, with `domain` null, sums all smaller ones. */
export type CampaignDomain = { domain: string | null; domains: number; planned: number; accepted: number; clicked: number; bounced: number; unsubscribed: number }
/** Mails that came back or were refused for good, by reason; `example` is one server's own words. */
export type CampaignBounce = { key: string; label: string; remedy: string; people: number; example: string }
/** Net revenue of orders placed within one hour or day after sending began, in minor units of the reporting currency. */
export type RevenueStep = { at: string; orders: number; net: number }

/** What a campaign's result is made of. Counted over the whole ledger, so asked for less often than the report. */
export type CampaignBreakdownResponse = {
  breakdown: {
    devices: CampaignDevice[]
    clients: CampaignClient[]
    domains: CampaignDomain[]
    bounces: CampaignBounce[]
    unsubscribed: { people: number; of: number; complained: number }
    /** When a mail provider last told this shop anything by webhook; null: nothing is known of what came after mails were accepted. */
    told_at: string | null
    /** By the hour for the first three days, and by the day (24 hours from when sending began) for the first thirty; up to now. */
    revenue: { currency: string; hours: RevenueStep[]; days: RevenueStep[] }
    as_of: string
  }
}
