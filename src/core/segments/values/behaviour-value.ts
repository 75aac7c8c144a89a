import type { Window } from "./window"

/** A condition on one property of an event. `at_least` and `at_most` compare numbers, the others texts; all must hold. */
export type PropertyFilter = {
  property: string
  operator: "is" | "is_not" | "is_any_of" | "contains" | "at_least" | "at_most"
  value: string | number | string[]
}

/** One kind of event (a name of the event catalogue, or "custom:" and the shop's own), narrowed by its properties. */
export type EventStep = { event: string; filters: PropertyFilter[] }

/** What is counted or summed of the events found; `property` holds numbers. Someone without events has 0 of them, and no average, smallest or largest. */
export type Measure = { of: "count" } | { of: "sum" | "average" | "smallest" | "largest"; property: string }

/** How much of something someone did within a window; `amount` is what the operator compares with, in minor units for money. */
export type BehaviourValue = EventStep & { measure: Measure; amount: number; window: Window }

/** First one thing within the window, then the other at most `within` later. */
export type SequenceValue = { first: EventStep; then: EventStep; within: { amount: number; unit: "hours" | "days" }; window: Window }

/** Members of these segments who joined within the window. */
export type MembershipValue = { ids: string[]; joined: Window }

/** A share of all people, 0.1 to 100 percent, the same ones every time; another seed draws others. */
export type SampleValue = { percent: number; seed: string }
