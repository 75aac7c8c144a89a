import type { ValueKind } from "./field"
import { right, type ValueRules, wrong } from "./value-kind"
import { bought, ordersInWindow, spentInWindow } from "./values/behaviour"
import { date, dateRange } from "./values/dates"
import { days, daysRange, money, moneyRange, number, numberRange } from "./values/numbers"
import { choice, choices, ids, text, texts } from "./values/texts"

const none: ValueRules = { initial: null, check: () => right, describe: () => "" }

const boolean: ValueRules = {
  initial: true,
  check: (value) => (typeof value === "boolean" ? right : wrong("Choose yes or no.")),
  describe: (value) => (value ? "yes" : "no"),
}

/** Every form a condition's value can have. */
export const valueKinds: Record<ValueKind, ValueRules> = {
  none, text, texts, number, number_range: numberRange, money, money_range: moneyRange, date, date_range: dateRange,
  days, days_range: daysRange, boolean, choice, choices, ids, bought, orders_in_window: ordersInWindow, spent_in_window: spentInWindow,
}
