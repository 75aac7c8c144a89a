import type { OperatorKind } from "../field"
import { emptiness } from "./emptiness"

/** Calendar days are days in UTC; "in the last n days" reaches back n times 24 hours from now, "in the next" ends with the n-th day after today. On a missing date all are false but "is empty". */
export const dateOperators = {
  on: { label: "is on", valueKind: "date", clause: ({ subject }, value) => `${subject} on ${value}` },
  before: { label: "is before", valueKind: "date", clause: ({ subject }, value) => `${subject} before ${value}` },
  after: { label: "is after", valueKind: "date", clause: ({ subject }, value) => `${subject} after ${value}` },
  on_or_before: { label: "is on or before", valueKind: "date", clause: ({ subject }, value) => `${subject} on or before ${value}` },
  on_or_after: { label: "is on or after", valueKind: "date", clause: ({ subject }, value) => `${subject} on or after ${value}` },
  between: { label: "is between", valueKind: "date_range", clause: ({ subject }, value) => `${subject} between ${value}` },
  in_the_last: { label: "is in the last", valueKind: "days", clause: ({ subject }, value) => `${subject} in the last ${value === "1 day" ? "day" : value}` },
  longer_ago_than: { label: "is more than … ago", valueKind: "days", clause: ({ subject }, value) => `${subject} more than ${value} ago` },
  in_the_next: { label: "is in the next", valueKind: "days_ahead", clause: ({ subject }, value) => `${subject} between today and ${value} from now` },
  anniversary_in_next: {
    label: "has its anniversary in the next", valueKind: "days_ahead",
    clause: ({ noun, subject }, value) => `whose ${noun ?? `date of “${subject}”`} comes round again between today and ${value} from now`,
  },
  in_month: { label: "is in the month", valueKind: "months", clause: ({ subject }, value) => `${subject} in ${value}` },
  on_weekday: { label: "is on a", valueKind: "weekdays", clause: ({ subject }, value) => `${subject} on a ${value}` },
  years_at_least: { label: "is at least … years ago", valueKind: "years", clause: ({ subject }, value) => `${subject} at least ${value} ago` },
  ...emptiness,
} satisfies Record<string, OperatorKind>
