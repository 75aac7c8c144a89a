import fc from "fast-check"
import type { Field, ValueKind } from "../field"
import { fields } from "../fields"
import type { Condition, Group, Rule } from "../rule.schema"

/** Words for a field's texts and ids, so that generated rules can speak of what a data set holds. */
export type Vocabulary = (field: Field) => readonly string[]

/** A day within some years; `near` draws days around it more often. */
const aDay = (near: Date) =>
  fc.integer({ min: -420, max: 5 }).map((days) => new Date(near.getTime() + days * 86_400_000).toISOString().slice(0, 10))

const inOrder = <Value extends number | string>(value: fc.Arbitrary<Value>) =>
  fc.tuple(value, value).map(([one, other]) => (one <= other ? [one, other] : [other, one]))

/** Right values of one kind for one field. */
function aValue(field: Field, kind: ValueKind, near: Date, vocabulary: Vocabulary): fc.Arbitrary<unknown> {
  const word = fc.constantFrom(...vocabulary(field).filter((text) => text.trim()))
  const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 })
  const count = fc.constantFrom(0, 1, 2, 3, 5, 1_000_000_000)
  const amount = fc.constantFrom(0, 500, 1_000, 1_999, 2_000, 5_000, 20_000, 1_000_000_000_000_000)
  const days = fc.constantFrom(0, 1, 2, 7, 29, 30, 31, 60, 90, 365, 36_500)
  const window = fc.oneof(
    fc.constant({ kind: "any" }),
    fc.record({ kind: fc.constant("last"), days: days.filter((n) => n > 0) }),
    inOrder(aDay(near)).map(([from, to]) => ({ kind: "between", from, to }))
  )
  const choice = field.choices ? fc.constantFrom(...field.choices.map((one) => one.value)) : word
  const kinds: Record<ValueKind, () => fc.Arbitrary<unknown>> = {
    none: () => fc.constant(null),
    text: () => fc.oneof(word, word.map((text) => text.slice(0, 2)).filter((text) => text.trim() !== "" && !/\p{Cs}/u.test(text))),
    texts: () => words,
    number: () => count, number_range: () => inOrder(count),
    money: () => amount, money_range: () => inOrder(amount),
    days: () => days, days_range: () => inOrder(days),
    date: () => aDay(near), date_range: () => inOrder(aDay(near)),
    boolean: () => fc.boolean(),
    choice: () => choice, choices: () => fc.uniqueArray(choice, { minLength: 1, maxLength: 3 }),
    ids: () => words,
    bought: () => fc.record({ ids: words, atLeast: fc.constantFrom(1, 1, 2, 4), window }),
    orders_in_window: () => fc.record({ count, window }),
    spent_in_window: () => fc.record({ amount, window }),
  }
  return kinds[kind]()
}

/** Conditions on one field with one operator. */
export function aConditionOn(field: Field, operator: Field["operators"][number], near: Date, vocabulary: Vocabulary): fc.Arbitrary<Condition> {
  return aValue(field, operator.valueKind, near, vocabulary).map((value) => ({ field: field.name, operator: operator.name, value }))
}

/** Every right rule there is, up to three groups deep inside the root. */
export function aRule(near: Date, vocabulary: Vocabulary): fc.Arbitrary<Rule> {
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
