import type { OperatorKind } from "../field"

/** Whether someone is in other segments now, having joined them within a window. */
export const membershipOperators = {
  is_in_any: { label: "is in any of", valueKind: "membership", clause: ({ subject }, value) => `${subject} in ${value}` },
  is_in_all: { label: "is in all of", valueKind: "membership", clause: ({ subject }, value) => `${subject} in ${value}` },
  is_in_none: { label: "is in none of", valueKind: "membership", clause: ({ subject }, value) => `${subject} not in ${value}` },
} satisfies Record<string, OperatorKind>

/** A share of everybody that stays the same. */
export const sampleOperators = {
  in_sample: { label: "is in", valueKind: "sample", clause: ({ subject }, value) => `${subject} among ${value}` },
  not_in_sample: { label: "is not in", valueKind: "sample", clause: ({ subject }, value) => `${subject} not among ${value}` },
} satisfies Record<string, OperatorKind>
