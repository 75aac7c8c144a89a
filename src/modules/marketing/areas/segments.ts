import type { MarketingContext } from "../context"

export type Segments = ReturnType<typeof createSegments>

export function createSegments(_context: MarketingContext) {
  return {}
}
