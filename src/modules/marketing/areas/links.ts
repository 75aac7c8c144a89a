import type { MarketingContext } from "../context"

export type Links = ReturnType<typeof createLinks>

export function createLinks(_context: MarketingContext) {
  return {}
}
