import type { OperatorKind } from "../field"
import { emptiness } from "./emptiness"

/** One value out of a known set. The negative ones hold for people without a value. */
export const choiceOperators = {
  is: { label: "is", valueKind: "choice", clause: ({ subject }, value) => `${subject} is ${value}` },
  is_not: { label: "is not", valueKind: "choice", clause: ({ subject }, value) => `${subject} is not ${value}` },
  is_one_of: { label: "is one of", valueKind: "choices", clause: ({ subject }, value) => `${subject} is ${value}` },
  is_none_of: { label: "is none of", valueKind: "choices", clause: ({ subject }, value) => `${subject} is not ${value}` },
  ...emptiness,
} satisfies Record<string, OperatorKind>
