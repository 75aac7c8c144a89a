import type { OperatorKind } from "../field"
import { emptiness } from "./emptiness"

/** Texts are compared without regard to upper and lower case. The negative ones hold for people without a value. */
export const textOperators = {
  is: { label: "is", valueKind: "text", clause: ({ subject }, value) => `${subject} is ${value}` },
  is_not: { label: "is not", valueKind: "text", clause: ({ subject }, value) => `${subject} is not ${value}` },
  contains: { label: "contains", valueKind: "text", clause: ({ subject }, value) => `${subject} contains ${value}` },
  does_not_contain: { label: "does not contain", valueKind: "text", clause: ({ subject }, value) => `${subject} does not contain ${value}` },
  starts_with: { label: "starts with", valueKind: "text", clause: ({ subject }, value) => `${subject} starts with ${value}` },
  ends_with: { label: "ends with", valueKind: "text", clause: ({ subject }, value) => `${subject} ends with ${value}` },
  starts_with_any_of: { label: "starts with any of", valueKind: "texts", clause: ({ subject }, value) => `${subject} starts with ${value}` },
  matches: { label: "matches the pattern", valueKind: "pattern", clause: ({ subject }, value) => `${subject} matches the pattern ${value}` },
  does_not_match: { label: "does not match the pattern", valueKind: "pattern", clause: ({ subject }, value) => `${subject} does not match the pattern ${value}` },
  is_one_of: { label: "is one of", valueKind: "texts", clause: ({ subject }, value) => `${subject} is ${value}` },
  is_none_of: { label: "is none of", valueKind: "texts", clause: ({ subject }, value) => `${subject} is not ${value}` },
  ...emptiness,
} satisfies Record<string, OperatorKind>
