import { compileBought, compileOrdersInWindow, compileSpentInWindow } from "./compile-behaviour"
import { compileDate, compileDays } from "./compile-date"
import { compileIdList, compileTextList } from "./compile-list"
import { compileNumber } from "./compile-number"
import { type CompileOperator, type CompileScope, profileColumn } from "./compile-scope"
import { compileChoice, compileText } from "./compile-text"
import type { Field, Reads } from "./field"
import { fieldNamed, operatorNamed } from "./fields"
import type { Condition } from "./rule.schema"

/** One condition as a predicate on `profile`. The rule must have passed checkRule. */
export function compileCondition({ field: name, operator: asked, value }: Condition, scope: CompileScope): string {
  const field = fieldNamed(name)
  const operator = field && operatorNamed(field, asked)
  if (!field || !operator) throw new Error(`A condition on “${name} ${asked}” cannot be compiled; check the rule first`)
  return operatorsOf(field)[operator.name]!(field.reads, value, scope)
}

/** How the operators of a field are written in SQL. */
export function operatorsOf({ type, source }: Field): Record<string, CompileOperator> {
  return type === "list" ? (source ? compileIdList : compileTextList) : compileByType[type]
}

const compileByType: Record<Exclude<Field["type"], "list">, Record<string, CompileOperator>> = {
  text: compileText,
  choice: compileChoice,
  number: compileNumber,
  money: compileNumber,
  date: compileDate,
  days: compileDays,
  boolean: { is: (reads, value) => (value ? truth(reads) : `not (${truth(reads)})`) },
  bought: compileBought,
  orders_in_window: compileOrdersInWindow,
  spent_in_window: compileSpentInWindow,
}

const truth = (reads: Reads) =>
  reads.from === "profile" && reads.presence ? `coalesce(${profileColumn(reads)}, '') <> ''` : profileColumn(reads)
