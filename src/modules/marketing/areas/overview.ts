import type { MarketingContext } from "../context"

export type Overview = ReturnType<typeof createOverview>

export function createOverview(_context: MarketingContext) {
  return {}
}
