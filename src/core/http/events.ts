import type { Problem } from "../base/problem"

/** Something a visitor did, as the storefront tells it. `name` is a built-in kind or the shop's own; `at` is ISO 8601 or milliseconds since 1970. */
export type StorefrontEvent = { id: string; name: string; at?: string | number; properties?: Record<string, unknown> }

/** What the storefront posts. With `consent: "refused"` nothing that could lead to a person is kept. */
export type StorefrontEventsRequest = {
  visitor?: string
  consent: "granted" | "refused"
  /** The device's clock when the request left, so that a wrong one is corrected. */
  sent_at?: string | number
  /** The token of the click that led here. */
  click?: string
  events: StorefrontEvent[]
}

/** Something that happened to a person elsewhere, as a server tells it. Without an `id` it cannot be told from its repetition. */
export type ServerEvent = Omit<StorefrontEvent, "id"> & { id?: string } & ({ email: string } | { customer_id: string })

export type ServerEventsRequest = { events: ServerEvent[] }

/** `duplicates` were stored before; a rejected event has its reason in `problems`, whose paths begin with its index: ["events", 3, "at"]. */
export type EventsResponse = { accepted: number; duplicates: number; rejected: number; problems: Problem[] }
