import type { CompileScope } from "./compile-scope"
import { compileFilter } from "./compile-filter"
import { compileWindow } from "./compile-window"
import type { EventKind } from "./event-kind"
import { eventNamed, propertyNamed } from "./events"
import type { EventStep } from "./values/behaviour-value"
import type { Window } from "./values/window"

/** The rows of one kind of event as a piece of SQL: `from` names them `fact`, `where` narrows them. */
export type EventRows = { event: EventKind; from: string; where: string; at: string }

/** The events of a step within a window, of the people a statement is limited to. `property` is one more that will be read. */
export function compileEvent(step: EventStep, window: Window, scope: CompileScope, property?: string): EventRows {
  const event = eventNamed(step.event)
  if (!event) throw new Error(`The event “${step.event}” cannot be compiled; check the rule first`)
  const { table, at, tag, where } = event.relation
  const conditions = [
    ...(tag ? [`fact.${tag.column} = ${scope.bindings.bind(tag.value, "text")}`] : []),
    ...(where ? [where] : []),
    ...step.filters.map((filter) => compileFilter(event, filter, scope)),
    ...(scope.keys ? [`fact.profile_key = any(${scope.keys})`] : []),
  ]
  const period = compileWindow(`fact.${at}`, window, scope)
  return {
    event, at: `fact.${at}`,
    from: [`${table} fact`, ...joins(event, [...step.filters.map((filter) => filter.property), ...(property ? [property] : [])])].join(" "),
    where: conditions.length ? conditions.join(" and ") + period : `true${period}`,
  }
}

/** What the properties that are read need beside the event's own table, each once. */
function joins(event: EventKind, names: readonly string[]): string[] {
  const needed = names.flatMap((name) => {
    const reads = propertyNamed(event, name)?.reads
    return reads && "join" in reads && reads.join ? [reads.join] : []
  })
  return [...new Set(needed)]
}
