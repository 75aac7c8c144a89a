import type { MarketingContext } from "../context"

export type Profiles = ReturnType<typeof createProfiles>

export function createProfiles(_context: MarketingContext) {
  return {}
}
