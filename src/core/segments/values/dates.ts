import { formatUtcDay } from "../../base/utc-day"
import { type ValueRules, wrong } from "../value-kind"
import { checkDay, checkDays } from "./window"

export const date: ValueRules = { initial: "", check: checkDay, describe: (value) => formatUtcDay(String(value)) }

export const dateRange: ValueRules = {
  initial: ["", ""],
  check: (value) => (Array.isArray(value) && value.length === 2 ? checkDays(value[0], value[1], 0, 1) : wrong("Choose two dates: from and to.")),
  describe: (value) => (value as string[]).map((day) => formatUtcDay(day)).join(" and "),
}
