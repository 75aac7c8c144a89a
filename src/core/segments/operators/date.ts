import type { OperatorKind } from "../field"
import { emptiness } from "./emptiness"

/** Calendar days are days in UTC; "in the last n days" reaches back n times 24 hours from now. On a missing date all are false but "is empty". */
export const dateOperators = {
  on: { label: "is on", valueKind: "date", clause: ({ subject }, value) => `${subject} on ${value}` },
  before: { label: "is before", valueKind: "date", clause: ({ subject }, value) => `${subject} before ${value}` },
  after: { label: "is after", valueKind: "date", clause: ({ subject }, value) => `${subject} after ${value}` },
  on_or_before: { label: "is on or before", valueKind: "date", clause: ({ subject }, value) => `${subject} on or before ${value}` },
  on_or_after: { label: "is on or after", valueKind: "date", clause: ({ subject }, value) => `${subject} on or after ${value}` },
  between: { label: "is between", valueKind: "date_range", clause: ({ subject }, value) => `${subject} between ${value}` },
  in_the_last: { label: "is in the last", valueKind: "days", clause: ({ subject }, value) => `${subject} in the last ${value === "1 day" ? "day" : value}` },
  longer_ago_than: { label: "is more than … ago", valueKind: "days", clause: ({ subject }, value) => `${subject} more than ${value} ago` },
  ...emptiness,
} satisfies Record<string, OperatorKind>
