import { compileBought, compileOrdersInWindow, compileSpentInWindow } from "./compile-bought"
import { compileDate, compileDays } from "./compile-date"
import { compileBehaviour, compileSequence } from "./compile-did"
import { compileIdList, compileTextList } from "./compile-list"
import { compileMembership, compileSample } from "./compile-membership"
import { compileDecimal, compileNumber } from "./compile-number"
import type { CompileOperator, CompileScope } from "./compile-scope"
import { compileChoice, compileText } from "./compile-text"
import type { Field } from "./field"
import { operatorNamed } from "./fields"
import type { booleanOperators } from "./operators/boolean"
import { readFact } from "./read-fact"
import type { Condition } from "./rule.schema"

/** One condition as a predicate on `profile`. The rule must have passed checkRule. */
export function compileCondition({ field: name, operator: asked, value }: Condition, scope: CompileScope): string {
  const field = scope.catalogue.field(name)
  const operator = field && operatorNamed(field, asked)
  if (!field || !operator) throw new Error(`A condition on “${name} ${asked}” cannot be compiled; check the rule first`)
  return operatorsOf(field)[operator.name]!(field, value, scope)
}

/** How the operators of a field are written in SQL. */
export function operatorsOf({ type, source }: Field): Record<string, CompileOperator> {
  return type === "list" ? (source ? compileIdList : compileTextList) : compileByType[type]
}

/** Yes or no; a field read for its presence is so when its column has a text that is not empty. */
const truth = (field: Field, scope: CompileScope) =>
  field.reads.from === "profile" && field.reads.presence ? `coalesce(${readFact(field, scope)}, '') <> ''` : readFact(field, scope)

const compileBoolean: Record<keyof typeof booleanOperators, CompileOperator> = {
  is: (field, value, scope) => (value ? truth(field, scope) : `not (${truth(field, scope)})`),
  is_empty: (field, _value, scope) => `${truth(field, scope)} is null`,
  is_not_empty: (field, _value, scope) => `${truth(field, scope)} is not null`,
}

const compileByType: Record<Exclude<Field["type"], "list">, Record<string, CompileOperator>> = {
  text: compileText,
  choice: compileChoice,
  number: compileNumber,
  decimal: compileDecimal,
  money: compileNumber,
  date: compileDate,
  days: compileDays,
  boolean: compileBoolean,
  bought: compileBought,
  orders_in_window: compileOrdersInWindow,
  spent_in_window: compileSpentInWindow,
  behaviour: compileBehaviour,
  sequence: compileSequence,
  membership: compileMembership,
  sample: compileSample,
}
