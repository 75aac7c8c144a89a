import type { OperatorKind } from "../field"

/** Where someone stands among everybody who has a value; equal values stand together. Without a value all are false. */
export const rankOperators = {
  in_top: { label: "is among the highest", valueKind: "percent", clause: ({ noun, subject }, value) => `whose ${noun ?? `value of “${subject}”`} is among the highest ${value}` },
  in_bottom: { label: "is among the lowest", valueKind: "percent", clause: ({ noun, subject }, value) => `whose ${noun ?? `value of “${subject}”`} is among the lowest ${value}` },
  in_quintile: { label: "is in the fifth", valueKind: "quintile", clause: ({ noun, subject }, value) => `whose ${noun ?? `value of “${subject}”`} is in the ${value} fifth` },
} satisfies Record<string, OperatorKind>
