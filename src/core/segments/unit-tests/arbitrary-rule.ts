import fc from "fast-check"
import type { Catalogue } from "../catalogue"
import type { Field, ValueKind } from "../field"
import type { Window } from "../values/window"
import { aBehaviour, aSequence, type EventVocabulary } from "./arbitrary-behaviour"
import type { Condition, Group, Rule } from "../rule.schema"

/** Words for a field's texts and ids, so that generated rules can speak of what a data set holds. */
export type Vocabulary = { field: (field: Field) => readonly string[]; events: EventVocabulary }

/** A vocabulary of the same words for everything but countries. */
export const speaking = (words: readonly string[]): Vocabulary => ({
  field: ({ source }) => (source === "country" ? ["de", "fr"] : words),
  events: { property: () => words, custom: words.map((word) => `custom:${word}`), free: words },
})

/** A day within some years; `near` draws days around it more often. */
const aDay = (near: Date) =>
  fc.integer({ min: -420, max: 5 }).map((days) => new Date(near.getTime() + days * 86_400_000).toISOString().slice(0, 10))

const inOrder = <Value extends number | string>(value: fc.Arbitrary<Value>) =>
  fc.tuple(value, value).map(([one, other]) => (one <= other ? [one, other] : [other, one]))

const patterns = [
  "^a", "a.*a$", "[a-c]{2,3}", "^[^a-z]", "(?:ad|z)[aoë]", "\\d+", "\\D\\d{2}", "^\\w+$", "[\\w-]+@[\\w.]+", "\\s", "ü|Å|и", "^(b|ne)?e", "%|_|\\\\", "^$", "O'N", "[A-F]$", "[!-]", "[\\]\\^]", "^.{4}$", "(a(b|d))+", "\\.|\\+|'",
]
const escaped = (word: string) => [...word].map((one) => (/[\p{L}\p{N}\s]/u.test(one) ? one : `\\${one}`)).join("")

/** Right values of one kind for one field. */
function aValue(field: Field, kind: ValueKind, near: Date, vocabulary: Vocabulary): fc.Arbitrary<unknown> {
  const word = fc.constantFrom(...vocabulary.field(field).filter((text) => text.trim()))
  const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 })
  const count = fc.constantFrom(0, 1, 2, 3, 5, 1_000_000_000)
  const amount = fc.constantFrom(0, 500, 1_000, 1_999, 2_000, 5_000, 20_000, 1_000_000_000_000_000)
  const days = fc.constantFrom(0, 1, 2, 7, 29, 30, 31, 60, 90, 365, 36_500)
  const window: fc.Arbitrary<Window> = fc.oneof(
    fc.constant({ kind: "any" as const }),
    fc.record({ kind: fc.constantFrom("last" as const, "earlier" as const), days: days.filter((n) => n > 0) }),
    inOrder(aDay(near)).map(([from, to]) => ({ kind: "between" as const, from: from!, to: to! })),
    aDay(near).map((to) => ({ kind: "before" as const, to })),
    aDay(near).map((from) => ({ kind: "after" as const, from }))
  )
  const decimal = fc.constantFrom(-2.25, -1, 0, 0.1, 0.5, 1, 1.25, 2.3, 3, 100, 1_999, 20_000)
  const choice = field.choices ? fc.constantFrom(...field.choices.map((one) => one.value)) : word
  const kinds: Record<ValueKind, () => fc.Arbitrary<unknown>> = {
    none: () => fc.constant(null),
    text: () => fc.oneof(word, word.map((text) => text.slice(0, 2)).filter((text) => text.trim() !== "" && !/\p{Cs}/u.test(text))),
    texts: () => words,
    number: () => count, number_range: () => inOrder(count),
    decimal: () => decimal, decimal_range: () => inOrder(decimal),
    percent: () => fc.constantFrom(1, 10, 20, 50, 80, 99), quintile: () => fc.integer({ min: 1, max: 5 }),
    days_ahead: () => fc.constantFrom(0, 1, 7, 30, 260, 365), years: () => fc.constantFrom(1, 2, 18, 30, 34, 40, 41),
    months: () => fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }), weekdays: () => fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
    pattern: () => fc.oneof(fc.constantFrom(...patterns), word.map(escaped).filter((text) => text.length <= 150)),
    money: () => amount, money_range: () => inOrder(amount),
    days: () => days, days_range: () => inOrder(days),
    date: () => aDay(near), date_range: () => inOrder(aDay(near)),
    boolean: () => fc.boolean(),
    choice: () => choice, choices: () => fc.uniqueArray(choice, { minLength: 1, maxLength: 3 }),
    ids: () => words,
    bought: () => fc.record({ ids: words, atLeast: fc.constantFrom(1, 1, 2, 4), window }),
    orders_in_window: () => fc.record({ count, window }),
    spent_in_window: () => fc.record({ amount, window }),
    behaviour: () => aBehaviour(vocabulary.events, window),
    sequence: () => aSequence(vocabulary.events, window),
    membership: () => fc.record({ ids: words, joined: window }),
    sample: () => fc.record({ percent: fc.constantFrom(0.1, 1, 12.5, 50, 100), seed: fc.constantFrom("1", "spring", "it's ünal") }),
  }
  return kinds[kind]()
}

/** Conditions on one field with one operator. */
export function aConditionOn(field: Field, operator: Field["operators"][number], near: Date, vocabulary: Vocabulary): fc.Arbitrary<Condition> {
  return aValue(field, operator.valueKind, near, vocabulary).map((value) => ({ field: field.name, operator: operator.name, value }))
}

/** Every right rule there is, up to three groups deep inside the root. */
export function aRule(near: Date, vocabulary: Vocabulary, { fields }: Catalogue): fc.Arbitrary<Rule> {
  const condition = fc.constantFrom(...fields).chain((field) =>
    fc.constantFrom(...field.operators).chain((operator) => aConditionOn(field, operator, near, vocabulary)))
  const group = (depth: number): fc.Arbitrary<Group> =>
    fc.record({
      combinator: fc.constantFrom("and" as const, "or" as const),
      not: fc.constantFrom(undefined, false, true),
      rules: fc.array(depth > 0 ? fc.oneof({ weight: 3, arbitrary: condition }, { weight: 1, arbitrary: group(depth - 1) }) : condition, { maxLength: 4 }),
    }).map(({ not, ...rest }) => (not === undefined ? rest : { ...rest, not }))
  return group(3).map((root) => ({ version: 1, ...root }))
}
