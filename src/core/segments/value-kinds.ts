import type { ValueKind } from "./field"
import { right, type ValueRules, wrong } from "./value-kind"
import { bought, ordersInWindow, spentInWindow } from "./values/purchases"
import { behaviour, sequence } from "./values/behaviours"
import { daysAhead, months, weekdays, years } from "./values/calendar"
import { date, dateRange } from "./values/dates"
import { decimal, decimalRange } from "./values/decimals"
import { membership, sample } from "./values/groups-of-people"
import { days, daysRange, money, moneyRange, number, numberRange, percent, quintile } from "./values/numbers"
import { pattern } from "./values/patterns"
import { choice, choices, ids, text, texts } from "./values/texts"

const none: ValueRules = { initial: null, check: () => right, describe: () => "" }

const boolean: ValueRules = {
  initial: true,
  check: (value) => (typeof value === "boolean" ? right : wrong("Choose yes or no.")),
  describe: (value) => (value ? "yes" : "no"),
}

/** Every form a condition's value can have. */
export const valueKinds: Record<ValueKind, ValueRules> = {
  none, text, texts, pattern, number, number_range: numberRange, decimal, decimal_range: decimalRange, money, money_range: moneyRange,
  percent, quintile, date, date_range: dateRange, days, days_range: daysRange, days_ahead: daysAhead, months, weekdays, years,
  boolean, choice, choices, ids, bought, orders_in_window: ordersInWindow, spent_in_window: spentInWindow, behaviour, sequence, membership, sample,
}
