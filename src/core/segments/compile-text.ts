import type { CompileOperator, CompileScope } from "./compile-scope"
import type { Field } from "./field"
import type { choiceOperators } from "./operators/choice"
import type { textOperators } from "./operators/text"
import { translatePattern } from "./pattern/translate-pattern"
import { readFact } from "./read-fact"

/** The lowered column. Values are lowered by PostgreSQL too, so that both sides follow one alphabet. */
const lowered = (field: Field, scope: CompileScope) =>
  field.reads.from === "profile" && field.reads.lowerCase ? readFact(field, scope) : `lower(${readFact(field, scope)})`

/** An empty text counts as no value. */
const emptiness = {
  is_empty: (field, _value, scope) => `coalesce(${readFact(field, scope)}, '') = ''`,
  is_not_empty: (field, _value, scope) => `${readFact(field, scope)} <> ''`,
} satisfies Record<string, CompileOperator>

/** A pattern is tried on so many characters from the start. */
const LONGEST_MATCHED = 500

function inPostgres(pattern: string): string {
  const translated = translatePattern(pattern)
  if ("problem" in translated) throw new Error(`The pattern ${pattern} cannot be compiled; check the rule first`)
  return translated.postgres
}

/** No LIKE: the value is a value, never a pattern, so % and _ mean themselves. */
export const compileText: Record<keyof typeof textOperators, CompileOperator> = {
  is: (field, value, scope) => `${lowered(field, scope)} = lower(${scope.bindings.bind(value, "text")})`,
  is_not: (field, value, scope) => `${lowered(field, scope)} is distinct from lower(${scope.bindings.bind(value, "text")})`,
  contains: (field, value, scope) => `strpos(${lowered(field, scope)}, lower(${scope.bindings.bind(value, "text")})) > 0`,
  does_not_contain: (...given) => `(${compileText.contains(...given)}) is not true`,
  starts_with: (field, value, scope) => `starts_with(${lowered(field, scope)}, lower(${scope.bindings.bind(value, "text")}))`,
  ends_with: (field, value, scope) => {
    const end = `lower(${scope.bindings.bind(value, "text")})`
    return `right(${lowered(field, scope)}, char_length(${end})) = ${end}`
  },
  starts_with_any_of: (field, value, scope) =>
    `exists (select from unnest(${scope.bindings.bind(value, "text[]")}) wanted where starts_with(${lowered(field, scope)}, lower(wanted)))`,
  matches: (field, value, scope) => `left(${lowered(field, scope)}, ${LONGEST_MATCHED}) ~ ${scope.bindings.bind(inPostgres(String(value)), "text")}`,
  does_not_match: (...given) => `(${compileText.matches(...given)}) is not true`,
  is_one_of: (field, value, scope) =>
    `${lowered(field, scope)} in (select lower(wanted) from unnest(${scope.bindings.bind(value, "text[]")}) wanted)`,
  is_none_of: (...given) => `(${compileText.is_one_of(...given)}) is not true`,
  ...emptiness,
}

export const compileChoice: Record<keyof typeof choiceOperators, CompileOperator> = {
  is: (field, value, scope) => `${readFact(field, scope)} = ${scope.bindings.bind(value, "text")}`,
  is_not: (field, value, scope) => `${readFact(field, scope)} is distinct from ${scope.bindings.bind(value, "text")}`,
  is_one_of: (field, value, scope) => `${readFact(field, scope)} = any(${scope.bindings.bind(value, "text[]")})`,
  is_none_of: (...given) => `(${compileChoice.is_one_of(...given)}) is not true`,
  ...emptiness,
}
