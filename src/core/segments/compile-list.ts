import { type CompileOperator, profileColumn } from "./compile-scope"
import type { Reads } from "./field"
import type { ListOperatorName } from "./operators/list"

type Compiled = Record<ListOperatorName, CompileOperator>

const emptiness = {
  is_empty: (reads: Reads) => `cardinality(${profileColumn(reads)}) = 0`,
  is_not_empty: (reads: Reads) => `cardinality(${profileColumn(reads)}) > 0`,
}

/** Ids are compared as they are. */
export const compileIdList: Compiled = {
  has_any_of: (reads, value, { bindings }) => `${profileColumn(reads)} && ${bindings.bind(value, "text[]")}`,
  has_all_of: (reads, value, { bindings }) => `${profileColumn(reads)} @> ${bindings.bind(value, "text[]")}`,
  has_none_of: (...given) => `not (${compileIdList.has_any_of(...given)})`,
  ...emptiness,
}

/** Written words are compared without regard to case. Most people have none, so that is asked first. */
export const compileTextList: Compiled = {
  has_any_of: (reads, value, { bindings }) =>
    `(${emptiness.is_not_empty(reads)} and exists (select from unnest(${profileColumn(reads)}) has` +
    ` join unnest(${bindings.bind(value, "text[]")}) wanted on lower(has) = lower(wanted)))`,
  has_all_of: (reads, value, { bindings }) =>
    `(${emptiness.is_not_empty(reads)} and not exists (select from unnest(${bindings.bind(value, "text[]")}) wanted` +
    ` where not exists (select from unnest(${profileColumn(reads)}) has where lower(has) = lower(wanted))))`,
  has_none_of: (...given) => `not ${compileTextList.has_any_of(...given)}`,
  ...emptiness,
}
