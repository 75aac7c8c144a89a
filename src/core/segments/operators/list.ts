import type { OperatorKind, ValueKind } from "../field"

/** What can be asked of several values at once (tags, groups). `valueKind` is "texts" for written, "ids" for picked ones. */
export function listOperators(valueKind: Extract<ValueKind, "texts" | "ids">) {
  return {
    has_any_of: { label: "include any of", valueKind, clause: ({ subject }, value) => `${subject} include ${value}` },
    has_all_of: { label: "include all of", valueKind, clause: ({ subject }, value) => `${subject} include all of ${value}` },
    has_none_of: { label: "include none of", valueKind, clause: ({ subject }, value) => `${subject} include none of ${value}` },
    count_at_least: { label: "count at least", valueKind: "number", clause: ({ subject }, value) => `${subject} are at least ${value}` },
    count_at_most: { label: "count at most", valueKind: "number", clause: ({ subject }, value) => `${subject} are at most ${value}` },
    is_empty: { label: "are empty", valueKind: "none", clause: ({ subject, empty }) => empty ?? `${subject} are empty` },
    is_not_empty: { label: "are not empty", valueKind: "none", clause: ({ subject, filled }) => filled ?? `${subject} are not empty` },
  } satisfies Record<string, OperatorKind>
}

export type ListOperatorName = keyof ReturnType<typeof listOperators>
