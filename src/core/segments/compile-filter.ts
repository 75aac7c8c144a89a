import type { CompileScope } from "./compile-scope"
import type { EventKind, EventProperty } from "./event-kind"
import { propertyNamed } from "./events"
import type { PropertyFilter } from "./values/behaviour-value"

/** One condition on a property of the event's row `fact`; never null. An event without the property is not what is asked for. */
export function compileFilter(event: EventKind, { property: name, operator, value }: PropertyFilter, scope: CompileScope): string {
  const property = propertyOf(event, name)
  if (operator === "is_not") return `(${compilePositive(property, "is", value, scope)}) is not true`
  return compilePositive(property, operator, value, scope)
}

/** A property as a number; null where it is none. */
export function readNumber(event: EventKind, name: string, scope: CompileScope): string {
  return numberOf(propertyOf(event, name), scope)
}

function propertyOf(event: EventKind, name: string): EventProperty {
  const property = propertyNamed(event, name)
  if (!property) throw new Error(`The property “${name}” of “${event.name}” cannot be compiled; check the rule first`)
  return property
}

type Positive = Exclude<PropertyFilter["operator"], "is_not">

function compilePositive(property: EventProperty, operator: Positive, value: PropertyFilter["value"], scope: CompileScope): string {
  const { bindings } = scope
  if (typeof value === "number") {
    const sign = operator === "at_least" ? ">=" : operator === "at_most" ? "<=" : "="
    return `${numberOf(property, scope)} ${sign} ${bindings.bind(value, "numeric")}`
  }
  if ("list" in property.reads && property.reads.list) {
    const wanted = bindings.bind(Array.isArray(value) ? value : [value], "text[]")
    return "json" in property.reads ? `${jsonOf(property.reads.json, scope)} ?| ${wanted}` : `${property.reads.sql} && ${wanted}`
  }
  const has = textOf(property, scope)
  if (property.type !== "text" && property.type !== "free") return `${has} = any(${bindings.bind(Array.isArray(value) ? value : [value], "text[]")})`
  if (operator === "contains") return `strpos(lower(${has}), lower(${bindings.bind(value, "text")})) > 0`
  if (Array.isArray(value)) return `lower(${has}) in (select lower(wanted) from unnest(${bindings.bind(value, "text[]")}) wanted)`
  return `lower(${has}) = lower(${bindings.bind(value, "text")})`
}

const jsonOf = (key: string, { bindings }: CompileScope) => `fact.properties -> ${bindings.bind(key, "text")}`

function textOf({ reads }: EventProperty, { bindings }: CompileScope): string {
  return "json" in reads ? `(fact.properties ->> ${bindings.bind(reads.json, "text")})` : reads.sql
}

function numberOf({ reads }: EventProperty, scope: CompileScope): string {
  if (!("json" in reads)) return reads.sql
  const { bindings } = scope
  return `(case when jsonb_typeof(${jsonOf(reads.json, scope)}) = 'number' then (fact.properties ->> ${bindings.bind(reads.json, "text")})::numeric end)`
}
