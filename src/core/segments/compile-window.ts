import { addDays, startOfUtcDay } from "../base/utc-day"
import type { CompileScope } from "./compile-scope"
import type { Window } from "./values/window"

/** Conditions on a column of instants, each beginning with " and "; bounds are bound, so that months outside are not read. */
export function compileWindow(column: string, window: Window, { bindings, now, until }: CompileScope): string {
  const conditions = limits(window, now).map(([sign, instant]) => ` and ${column} ${sign} ${bindings.bind(instant.toISOString(), "timestamptz")}`)
  return conditions.join("") + (until ? ` and ${column} <= ${bindings.bind(until.toISOString(), "timestamptz")}` : "")
}

/** The instants a window lies between; a period in days is counted in steps of 24 hours, days are those of UTC. */
export function limits(window: Window, now: Date): [sign: ">" | ">=" | "<", instant: Date][] {
  switch (window.kind) {
    case "any": return []
    case "last": return [[">", addDays(now, -window.days)]]
    case "earlier": return [["<", addDays(now, -window.days)]]
    case "between": return [[">=", startOfUtcDay(window.from)], ["<", startOfUtcDay(window.to, 1)]]
    case "before": return [["<", startOfUtcDay(window.to, 1)]]
    case "after": return [[">=", startOfUtcDay(window.from)]]
  }
}
