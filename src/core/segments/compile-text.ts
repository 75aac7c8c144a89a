import { type CompileOperator, profileColumn } from "./compile-scope"
import type { choiceOperators } from "./operators/choice"
import type { textOperators } from "./operators/text"
import type { Reads } from "./field"

/** The lowered column. Values are lowered by PostgreSQL too, so that both sides follow one alphabet. */
const lowered = (reads: Reads) => (reads.from === "profile" && reads.lowerCase ? profileColumn(reads) : `lower(${profileColumn(reads)})`)

/** An empty text counts as no value. */
const emptiness = {
  is_empty: (reads) => `coalesce(${profileColumn(reads)}, '') = ''`,
  is_not_empty: (reads) => `${profileColumn(reads)} <> ''`,
} satisfies Record<string, CompileOperator>

/** No LIKE: the value is a value, never a pattern, so % and _ mean themselves. */
export const compileText: Record<keyof typeof textOperators, CompileOperator> = {
  is: (reads, value, { bindings }) => `${lowered(reads)} = lower(${bindings.bind(value, "text")})`,
  is_not: (reads, value, { bindings }) => `${lowered(reads)} is distinct from lower(${bindings.bind(value, "text")})`,
  contains: (reads, value, { bindings }) => `strpos(${lowered(reads)}, lower(${bindings.bind(value, "text")})) > 0`,
  does_not_contain: (...given) => `(${compileText.contains(...given)}) is not true`,
  starts_with: (reads, value, { bindings }) => `starts_with(${lowered(reads)}, lower(${bindings.bind(value, "text")}))`,
  ends_with: (reads, value, { bindings }) => {
    const end = `lower(${bindings.bind(value, "text")})`
    return `right(${lowered(reads)}, char_length(${end})) = ${end}`
  },
  is_one_of: (reads, value, { bindings }) =>
    `${lowered(reads)} in (select lower(wanted) from unnest(${bindings.bind(value, "text[]")}) wanted)`,
  is_none_of: (...given) => `(${compileText.is_one_of(...given)}) is not true`,
  ...emptiness,
}

export const compileChoice: Record<keyof typeof choiceOperators, CompileOperator> = {
  is: (reads, value, { bindings }) => `${profileColumn(reads)} = ${bindings.bind(value, "text")}`,
  is_not: (reads, value, { bindings }) => `${profileColumn(reads)} is distinct from ${bindings.bind(value, "text")}`,
  is_one_of: (reads, value, { bindings }) => `${profileColumn(reads)} = any(${bindings.bind(value, "text[]")})`,
  is_none_of: (...given) => `(${compileChoice.is_one_of(...given)}) is not true`,
  ...emptiness,
}
