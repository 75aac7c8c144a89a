import type { MarketingContext } from "../context"

export type Attribution = ReturnType<typeof createAttribution>

export function createAttribution(_context: MarketingContext) {
  return {}
}
