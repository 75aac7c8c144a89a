import { DAY_MS } from "../base/utc-day"

/** What a person did with one mail, at one moment. Keys grow with time, so of two at one moment the higher came later. */
export type Touch = { key: number; kind: "click" | "open" | "unsubscribe"; machine: boolean; happenedAt: Date }

export type AttributionWindow = { placedAt: Date; windowDays: number; kinds: readonly Touch["kind"][] }

/**
 * The touches that may have led to an order, oldest first: of the model's kinds, not machine-made, and at most
 * `windowDays` of 24 hours before the order. Both borders belong to the window; nothing after the order does.
 */
export function eligibleTouches<T extends Touch>(touches: readonly T[], { placedAt, windowDays, kinds }: AttributionWindow): T[] {
  const until = placedAt.getTime()
  const from = until - windowDays * DAY_MS
  return touches
    .filter(({ kind, machine, happenedAt }) => !machine && kinds.includes(kind) && happenedAt.getTime() >= from && happenedAt.getTime() <= until)
    .sort((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime() || a.key - b.key)
}
