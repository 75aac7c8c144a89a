import fc from "fast-check"
import type { EventKind, EventProperty } from "../event-kind"
import { eventNamed, events, isCustom, propertyNamed } from "../events"
import type { BehaviourValue, EventStep, PropertyFilter, SequenceValue } from "../values/behaviour-value"
import { filterOperators, isCountable } from "../values/event-step"
import type { Window } from "../values/window"

/** Words for what events hold: texts and ids by the name of a property, and the shop's own kinds of event with some of their properties. */
export type EventVocabulary = { property: (name: string) => readonly string[]; custom: readonly string[]; free: readonly string[] }

const amounts = fc.constantFrom(-1, 0, 1, 2, 2.5, 5, 500, 1_000, 1_999, 20_000)
const money = fc.constantFrom(-1, 0, 500, 1_000, 1_999, 3_998, 20_000)

function aProperty(event: EventKind, { free }: EventVocabulary, only: (property: EventProperty) => boolean = () => true): fc.Arbitrary<EventProperty> | undefined {
  const all = [...event.properties, ...(isCustom(event) ? free.map((name) => propertyNamed(event, name)!) : [])].filter(only)
  return all.length ? fc.constantFrom(...all) : undefined
}

function aFilter(event: EventKind, vocabulary: EventVocabulary): fc.Arbitrary<PropertyFilter> {
  return aProperty(event, vocabulary)!.chain((property) => fc.constantFrom(...filterOperators(property)).chain((operator) => {
    const word = fc.constantFrom(...vocabulary.property(property.name))
    const number = property.type === "money" ? money : amounts
    const isNumber = property.type === "number" || property.type === "money" || operator === "at_least" || operator === "at_most"
    const value: fc.Arbitrary<string | number | string[]> =
      operator === "is_any_of" ? fc.uniqueArray(word, { minLength: 1, maxLength: 3 }) : isNumber ? number : property.type === "free" && operator !== "contains" ? fc.oneof(number, word) : word
    return value.map((chosen) => ({ property: property.name, operator, value: chosen }))
  }))
}

function anEvent({ custom }: EventVocabulary): fc.Arbitrary<EventKind> {
  return fc.constantFrom(...events, ...custom.map((name) => eventNamed(name)!))
}

const aStepOf = (event: EventKind, vocabulary: EventVocabulary): fc.Arbitrary<EventStep> =>
  fc.array(aFilter(event, vocabulary), { maxLength: 2 }).map((filters) => ({ event: event.name, filters }))

export function aBehaviour(vocabulary: EventVocabulary, window: fc.Arbitrary<Window>): fc.Arbitrary<BehaviourValue> {
  return anEvent(vocabulary).chain((event) => {
    const count = fc.record({ measure: fc.constant<BehaviourValue["measure"]>({ of: "count" }), amount: fc.constantFrom(0, 1, 1, 2, 3) })
    const sum = aProperty(event, vocabulary, isCountable)?.chain(({ name, type }) => fc.record({
      measure: fc.constantFrom("sum" as const, "average" as const, "smallest" as const, "largest" as const).map((of): BehaviourValue["measure"] => ({ of, property: name })),
      amount: type === "money" ? money : amounts,
    }))
    return fc.tuple(aStepOf(event, vocabulary), sum ? fc.oneof(count, sum) : count, window).map(([step, measured, when]) => ({ ...step, ...measured, window: when }))
  })
}

export function aSequence(vocabulary: EventVocabulary, window: fc.Arbitrary<Window>): fc.Arbitrary<SequenceValue> {
  const step = anEvent(vocabulary).chain((event) => aStepOf(event, vocabulary))
  return fc.record({
    first: step, then: step, window,
    within: fc.record({ amount: fc.constantFrom(1, 24, 30, 365), unit: fc.constantFrom("hours" as const, "days" as const) }),
  })
}
