import type { Condition, Group, Rule } from "../rule.schema"
import type { EventStep } from "../values/behaviour-value"
import type { Window } from "../values/window"

/** A rule that comes with the product, for a shop to start from. `key` never changes: segments remember what they were made from. */
export type ReadyMade = { key: string; name: string; description: string; category: ReadyMadeCategory; rule: Rule }
export type ReadyMadeCategory = "Best customers" | "Coming back" | "New customers" | "Engagement" | "On the site" | "Products and prices" | "Dates" | "Consent"

/** All of the conditions. */
export const all = (...rules: (Condition | Group)[]): Rule => ({ version: 1, combinator: "and", rules })
/** Any of the conditions. */
export const any = (...rules: (Condition | Group)[]): Group => ({ combinator: "or", rules })
export const where = (field: string, operator: string, value: unknown = null): Condition => ({ field, operator, value })

export const last = (days: number): Window => ({ kind: "last", days })
const anyTime: Window = { kind: "any" }
type Filters = EventStep["filters"]

/** Did something at least `amount` times within the window. */
export const did = (event: string, { amount = 1, window = anyTime, filters = [] }: { amount?: number; window?: Window; filters?: Filters } = {}): Condition =>
  where("did", "at_least", { event, filters, measure: { of: "count" }, amount, window })
/** Did not do it within the window. */
export const didNot = (event: string, window: Window = anyTime, filters: Filters = []): Condition =>
  where("did", "never", { event, filters, measure: { of: "count" }, amount: 1, window })
export const subscribed = where("email_consent", "is", "subscribed")
