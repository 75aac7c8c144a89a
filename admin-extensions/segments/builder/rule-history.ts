import type { Rule } from "../../../src/core/segments/rule.schema"

/** The rule as it is, what it was before and what was undone. `touched` is the place and time (milliseconds) of the last edit. */
export type RuleHistory = { past: readonly Rule[]; present: Rule; future: readonly Rule[]; touched?: { place: string; at: number } }

/** How many steps can be undone. */
export const MAX_STEPS = 100
/** Edits of one place in less than this many milliseconds are one step: a word, not its letters. */
const PAUSE = 1_000

export const startHistory = (present: Rule): RuleHistory => ({ past: [], present, future: [] })

/** An edit: what was undone before it can no longer be done again. Edits at one `place` in quick succession are one step. */
export function remember(history: RuleHistory, present: Rule, place: string, at: number): RuleHistory {
  const { touched, past } = history
  const goesOn = touched !== undefined && touched.place === place && place !== "" && at - touched.at < PAUSE
  return { past: goesOn ? past : [...past, history.present].slice(-MAX_STEPS), present, future: [], touched: { place, at } }
}

/** One step back; the same history where there is none. */
export function undo({ past, present, future }: RuleHistory): RuleHistory {
  const before = past.at(-1)
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : { past, present, future }
}

/** One undone step again; the same history where there is none. */
export function redo({ past, present, future }: RuleHistory): RuleHistory {
  const [after, ...rest] = future
  return after ? { past: [...past, present], present: after, future: rest } : { past, present, future }
}
