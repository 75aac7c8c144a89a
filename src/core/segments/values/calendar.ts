import { joinWords } from "../../base/join-words"
import { inside, type ValueRules, wrong } from "../value-kind"
import { counted, daysUnit } from "./numbers"
import { checkWhole } from "./whole"

export const MAX_DAYS_AHEAD = 365
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

/** Days from today on; 0 is today alone. */
export const daysAhead: ValueRules = {
  initial: 7,
  check: (value) => checkWhole(value, { least: 0, most: MAX_DAYS_AHEAD, noun: "days" }),
  describe: (value) => counted(Number(value), daysUnit),
}

/** Years by the calendar. */
export const years: ValueRules = {
  initial: 1,
  check: (value) => checkWhole(value, { least: 1, most: 150, noun: "years" }),
  describe: (value) => counted(Number(value), ["year", "years"]),
}

/** 1 is January. */
export const months: ValueRules = parts(MONTHS, "Choose at least one month.")
/** 1 is Monday, as ISO 8601 counts. */
export const weekdays: ValueRules = parts(WEEKDAYS, "Choose at least one day of the week.")

function parts(names: readonly string[], prompt: string): ValueRules {
  return {
    initial: [],
    check: (value) =>
      Array.isArray(value) && value.length > 0 && value.length <= names.length
        ? value.flatMap((one, index) => inside(index, checkWhole(one, { least: 1, most: names.length })))
        : wrong(prompt),
    describe: (value) => joinWords((value as number[]).map((one) => names[one - 1]!), "or"),
  }
}
