import type { Touch } from "../../../../core/attribution/eligible-touches"

/** A touch that may have led to the purchase `purchaseKey`, and the mailing it came from. */
export type CampaignTouch = Touch & { purchaseKey: number; occurrenceKey: number; campaignKey: number | null }

/** A touch as the queries beside this file select it, from `touch` and its `occurrence`. */
export const touchColumns = `touch.key::float8 as key, touch.kind, touch.machine, touch.happened_at as "happenedAt",
            touch.occurrence_key::float8 as "occurrenceKey", occurrence.campaign_key::float8 as "campaignKey"`
