import type { OperatorKind } from "../field"

/** For fields that may have no value; an empty text counts as none. */
export const emptiness = {
  is_empty: { label: "is empty", valueKind: "none", clause: ({ subject, empty }) => empty ?? `${subject} is empty` },
  is_not_empty: { label: "is not empty", valueKind: "none", clause: ({ subject, filled }) => filled ?? `${subject} is not empty` },
} satisfies Record<string, OperatorKind>
