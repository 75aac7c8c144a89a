import type { Query } from "./write-query"

const keysOf = (area: string) => ({
  /** Everything of the area: invalidate it after a change. */
  all: ["marketing", area] as const,
  list: (query?: Query) => ["marketing", area, "list", query ?? {}] as const,
  detail: (id: string) => ["marketing", area, "detail", id] as const,
  /** A list or report below one thing: members of a segment, recipients of a campaign. */
  part: (id: string, part: string, query?: Query) => ["marketing", area, "detail", id, part, query ?? {}] as const,
})

/** react-query keys, one set an area. An invalidated key takes everything that starts with it along. */
export const queryKeys = {
  profiles: keysOf("profiles"),
  attributes: keysOf("attributes"),
  segments: keysOf("segments"),
  campaigns: keysOf("campaigns"),
  templates: keysOf("templates"),
  offers: keysOf("offers"),
  attribution: keysOf("attribution"),
  bulk: keysOf("bulk"),
  overview: keysOf("overview"),
  settings: keysOf("settings"),
  suppressions: keysOf("suppressions"),
}
