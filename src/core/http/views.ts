import type { Rule } from "../segments/rule.schema"
import type { ProfileResponse } from "./profiles"

/** How a merchant likes to see the list of people. `columns` are names of catalogue fields; `sort` is one of them, or "name". */
export type ViewDefinition = { columns: string[]; rule: Rule | null; q: string; sort: { by: string; descending: boolean } | null }
export type SavedView = { id: string; name: string; definition: ViewDefinition; created_at: string; updated_at: string }
export type SavedViewListResponse = { views: SavedView[] }
export type SavedViewDetailResponse = { view: SavedView }

/** POST profiles/query: people a rule holds for. */
export type ProfileQueryRequest = { rule?: unknown; q?: string; columns?: string[]; sort?: { by: string; descending: boolean } | null; limit?: number; offset?: number }

/** A value as JSON: text, number (money in minor units), yes or no, list, ISO time; null when there is none. `values` is by field name. */
export type ProfileQueryResponse = {
  profiles: { id: string; name: string; email: string; values: Record<string, unknown> }[]
  /** Exact up to 10,000, and beyond that what the planner expects unless `count_exact`. */
  count: number
  count_exact: boolean
  offset: number
  limit: number
  reporting_currency: string
  /** Names behind the ids among the values (groups, products, segments …). */
  names: Record<string, string>
}

/** DELETE profiles/:id/customer. `profile` is what is left of the person: those who ordered stay, without an account. */
export type CustomerRemovedResponse = { id: string; deleted_customers: string[]; profile: ProfileResponse | null }

/** GET profiles/:id/facts: every fact the catalogue knows of one person, by field name, as in `ProfileQueryResponse`. */
export type ProfileFactsResponse = { values: Record<string, unknown>; names: Record<string, string>; reporting_currency: string }
