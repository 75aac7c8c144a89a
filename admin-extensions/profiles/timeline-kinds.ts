import type { TimelineEntry } from "../../src/core/http/profiles"

/** What the timeline can be narrowed to; `profiles.timeline.group.<name>` is its name. */
export const timelineGroups = {
  orders: ["order"],
  mails: ["sent", "click", "open", "unsubscribe", "bounced", "complained"],
  site: ["visit", "viewed", "searched", "added_to_cart", "checkout", "event"],
  carts: ["abandoned_cart"],
  consent: ["consent"],
  segments: ["joined", "left"],
} as const satisfies Record<string, readonly TimelineEntry["kind"][]>

export type TimelineGroup = keyof typeof timelineGroups
