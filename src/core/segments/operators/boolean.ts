import type { OperatorKind } from "../field"

/** Yes or no. */
export const booleanOperators = {
  is: { label: "is", valueKind: "boolean", clause: ({ subject, negative }, value) => (value === "yes" ? subject : negative ?? `not ${subject}`) },
} satisfies Record<string, OperatorKind>
