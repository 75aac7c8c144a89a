import type { Touch } from "../../../../core/attribution/eligible-touches"

/** A touch that may have led to the purchase `purchaseKey`, and the mailing it came from. */
export type CampaignTouch = Touch & { purchaseKey: number; occurrenceKey: number; campaignKey: number | null }
