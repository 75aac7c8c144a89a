import { evaluateBehaviour, evaluateSequence } from "./evaluate/behaviour"
import { daysPassed, evaluateDate } from "./evaluate/dates"
import { choices, dates, daysSince, lists, numbers, texts, truths } from "./evaluate/facts"
import { evaluateMembership, evaluateSample } from "./evaluate/groups"
import { evaluateNumber } from "./evaluate/numbers"
import { bought, boughtEnough, ordered, orderedEnough, tallies, tally } from "./evaluate/purchases"
import { evaluateList, evaluateText } from "./evaluate/texts"
import type { Person } from "./people"

type Node = { combinator?: string; not?: boolean; rules?: Node[]; field?: string; operator?: string; value?: unknown }

/**
 * What a merchant means by a rule, written down a second time and without SQL: the judge the compiled statements are
 * compared with. It shares nothing with the compiler but the words of the rule. `everyone` is needed by rules that ask
 * where somebody stands among all people.
 */
export function evaluateRule(node: Node, person: Person, now: Date, everyone: readonly Person[] = []): boolean {
  if (person.removed) return false
  return holds(node, person, { now, everyone })
}

type Around = { now: Date; everyone: readonly Person[] }

function holds(node: Node, person: Person, around: Around): boolean {
  if (!node.rules) return condition(node.field!, node.operator!, node.value, person, around)
  const truths = node.rules.map((inner) => holds(inner, person, around))
  const together = truths.length === 0 || (node.combinator === "and" ? truths.every(Boolean) : truths.some(Boolean))
  return node.not ? !together : together
}

function condition(field: string, operator: string, value: unknown, person: Person, { now, everyone }: Around): boolean {
  const amongAll = (read: (person: Person) => number | null) => () => valuesOf(everyone, `${field} ${now.getTime()}`, read)
  if (field in texts) return evaluateText(texts[field]!(person), operator, value)
  if (field in choices) return evaluateChoice(choices[field]!(person), operator, value)
  if (field in lists) return evaluateList(lists[field]!(person), operator, value)
  if (field in numbers) return evaluateNumber(numbers[field]!(person), operator, value, amongAll(numbers[field]!))
  if (field in dates) return evaluateDate(dates[field]!(person), operator, value, now)
  if (field in daysSince) {
    const passed = (one: Person) => daysPassed(daysSince[field]!(one), now)
    return evaluateNumber(passed(person), operator, value, amongAll(passed))
  }
  if (field in truths) return evaluateTruth(truths[field]!(person), operator, value)
  if (field in bought) return boughtEnough(bought[field]!, value, person, now) === (operator === "did")
  if (field in ordered) return orderedEnough(ordered[field]!, value, person, now) === (operator === "did")
  if (field in tallies) return tally(tallies[field]!, operator, value, person, now)
  switch (field) {
    case "did": return evaluateBehaviour(operator, value, person, now)
    case "did_then": return evaluateSequence(operator, value, person, now)
    case "segments": return evaluateMembership(operator, value, person, now)
    case "sample": return evaluateSample(operator, value, person)
  }
  throw new Error(`The evaluator does not know the field ${field}`)
}

/** The values of all living people who have one; remembered, because every person's answer asks for them. */
function valuesOf(everyone: readonly Person[], name: string, read: (person: Person) => number | null): number[] {
  const known = remembered.get(everyone) ?? new Map<string, number[]>()
  remembered.set(everyone, known)
  const values = known.get(name) ?? everyone.filter(({ removed }) => !removed).map(read).filter((one) => one !== null).sort((one, other) => one - other)
  known.set(name, values)
  return values
}

const remembered = new WeakMap<readonly Person[], Map<string, number[]>>()

function evaluateChoice(mine: string | null, operator: string, value: unknown): boolean {
  const wanted = Array.isArray(value) ? value : [value]
  switch (operator) {
    case "is": case "is_one_of": return wanted.includes(mine)
    case "is_not": case "is_none_of": return !wanted.includes(mine)
    case "is_empty": return !mine
    case "is_not_empty": return Boolean(mine)
  }
  throw new Error(`The evaluator does not know the choice operator ${operator}`)
}

function evaluateTruth(mine: boolean | null, operator: string, value: unknown): boolean {
  if (operator === "is_empty") return mine === null
  return operator === "is_not_empty" ? mine !== null : mine === value
}
