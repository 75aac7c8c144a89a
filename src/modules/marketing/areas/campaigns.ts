import type { MarketingContext } from "../context"

export type Campaigns = ReturnType<typeof createCampaigns>

export function createCampaigns(_context: MarketingContext) {
  return {}
}
