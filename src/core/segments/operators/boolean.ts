import type { OperatorKind } from "../field"
import { emptiness } from "./emptiness"

/** Yes or no. Neither holds where it is not known. */
export const booleanOperators = {
  is: { label: "is", valueKind: "boolean", clause: ({ subject, negative }, value) => (value === "yes" ? subject : negative ?? `not ${subject}`) },
  ...emptiness,
} satisfies Record<string, OperatorKind>
