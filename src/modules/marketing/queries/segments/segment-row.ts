import type { Rule } from "../../../../core/segments/rule.schema"

/** A segment as the statements of this folder read it; `key` is its number in the hot tables. */
export type SegmentRow = {
  key: number
  id: string
  name: string
  description: string | null
  rule: Rule
  time_dependent: boolean
  member_count: number
  stale: boolean
  refreshed_at: Date | null
  refresh_error: string | null
  created_by: string | null
  created_at: Date
  updated_at: Date
}

export const segmentColumns = `key::float8 as key, id, name, description, rule, time_dependent, member_count, stale, refreshed_at,
  refresh_error, created_by, created_at, updated_at`
