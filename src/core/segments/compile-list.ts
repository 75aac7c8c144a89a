import type { CompileOperator, CompileScope } from "./compile-scope"
import type { Field } from "./field"
import type { ListOperatorName } from "./operators/list"
import { readFact } from "./read-fact"

type Compiled = Record<ListOperatorName, CompileOperator>

const count = (field: Field, scope: CompileScope) => `cardinality(${readFact(field, scope)})`
const counts = {
  is_empty: (field, _value, scope) => `${count(field, scope)} = 0`,
  is_not_empty: (field, _value, scope) => `${count(field, scope)} > 0`,
  count_at_least: (field, value, scope) => `${count(field, scope)} >= ${scope.bindings.bind(value, "bigint")}`,
  count_at_most: (field, value, scope) => `${count(field, scope)} <= ${scope.bindings.bind(value, "bigint")}`,
} satisfies Record<string, CompileOperator>

/** Ids are compared as they are. */
export const compileIdList: Compiled = {
  has_any_of: (field, value, scope) => `${readFact(field, scope)} && ${scope.bindings.bind(value, "text[]")}`,
  has_all_of: (field, value, scope) => `${readFact(field, scope)} @> ${scope.bindings.bind(value, "text[]")}`,
  has_none_of: (...given) => `not (${compileIdList.has_any_of(...given)})`,
  ...counts,
}

/** Written words are compared without regard to case. Most people have none, so that is asked first. */
export const compileTextList: Compiled = {
  has_any_of: (field, value, scope) =>
    `(${counts.is_not_empty(field, value, scope)} and exists (select from unnest(${readFact(field, scope)}) has` +
    ` join unnest(${scope.bindings.bind(value, "text[]")}) wanted on lower(has) = lower(wanted)))`,
  has_all_of: (field, value, scope) =>
    `(${counts.is_not_empty(field, value, scope)} and not exists (select from unnest(${scope.bindings.bind(value, "text[]")}) wanted` +
    ` where not exists (select from unnest(${readFact(field, scope)}) has where lower(has) = lower(wanted))))`,
  has_none_of: (...given) => `not ${compileTextList.has_any_of(...given)}`,
  ...counts,
}
