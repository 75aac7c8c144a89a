import { formatMoney } from "../../base/money"
import { inside, isRecord, type ValueRules, wrong } from "../value-kind"
import { counted } from "./numbers"
import { checkText, checkTexts, listed, nameOf } from "./texts"
import { checkWhole, MAX_COUNT, MAX_MONEY } from "./whole"
import { checkWindow, describeWindow, type Window } from "./window"

/** Any of `ids`, at least so many pieces (or orders) in all, within the window. */
export type BoughtValue = { ids: string[]; atLeast: number; window: Window }
export type OrdersInWindow = { count: number; window: Window }
/** `amount` in minor units of the reporting currency. */
export type SpentInWindow = { amount: number; window: Window }

const anyTime: Window = { kind: "any" }
const lastQuarter: Window = { kind: "last", days: 90 }

export const bought: ValueRules = {
  initial: { ids: [], atLeast: 1, window: anyTime } satisfies BoughtValue,
  check: (value) =>
    isRecord(value)
      ? [
          ...inside("ids", checkTexts(value.ids, "Choose at least one.", checkText)),
          ...inside("atLeast", checkWhole(value.atLeast, { least: 1, most: MAX_COUNT })),
          ...inside("window", checkWindow(value.window)),
        ]
      : wrong("Choose what was bought, how often and when."),
  describe: (value, field, speech) => {
    const { ids, atLeast, window } = value as BoughtValue
    const often = atLeast > 1 ? ` (at least ${counted(atLeast, field.words.unit)})` : ""
    return `${listed(ids.map((id) => nameOf(id, field, speech)), "or")}${often}${describeWindow(window)}`
  },
}

export const ordersInWindow: ValueRules = {
  initial: { count: 1, window: lastQuarter } satisfies OrdersInWindow,
  check: (value) =>
    isRecord(value)
      ? [...inside("count", checkWhole(value.count, { least: 0, most: MAX_COUNT })), ...inside("window", checkWindow(value.window))]
      : wrong("Enter a number of orders and choose a period."),
  describe: (value, field) => {
    const { count, window } = value as OrdersInWindow
    return `${counted(count, field.words.unit)}${describeWindow(window)}`
  },
}

export const spentInWindow: ValueRules = {
  initial: { amount: 0, window: lastQuarter } satisfies SpentInWindow,
  check: (value) =>
    isRecord(value)
      ? [...inside("amount", checkWhole(value.amount, { least: 0, most: MAX_MONEY })), ...inside("window", checkWindow(value.window))]
      : wrong("Enter an amount and choose a period."),
  describe: (value, _field, { currency }) => {
    const { amount, window } = value as SpentInWindow
    return `${formatMoney(amount, currency)}${describeWindow(window)}`
  },
}
