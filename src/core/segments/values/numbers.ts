import { formatMoney } from "../../base/money"
import type { Field } from "../field"
import type { ValueRules } from "../value-kind"
import { checkWhole, checkWholeRange, MAX_COUNT, MAX_DAYS, MAX_MONEY } from "./whole"

/** "3 orders", "1 order", or just "3" where nothing is counted. */
export function counted(count: number, unit: Field["words"]["unit"]): string {
  const said = count.toLocaleString("en", { maximumFractionDigits: 20 })
  return unit ? `${said} ${unit[count === 1 ? 0 : 1]}` : said
}

export const daysUnit = ["day", "days"] as const
const pair = (value: unknown) => value as [number, number]
const countLimits = { least: 0, most: MAX_COUNT }
const moneyLimits = { least: 0, most: MAX_MONEY }
const dayLimits = { least: 0, most: MAX_DAYS }

export const number: ValueRules = {
  initial: 1,
  check: (value) => checkWhole(value, countLimits),
  describe: (value, { words }) => counted(Number(value), words.unit),
}

export const numberRange: ValueRules = {
  initial: [1, 10],
  check: (value) => checkWholeRange(value, countLimits),
  describe: (value, { words }) => `${pair(value)[0].toLocaleString("en")} and ${counted(pair(value)[1], words.unit)}`,
}

export const money: ValueRules = {
  initial: 0,
  check: (value) => checkWhole(value, moneyLimits),
  describe: (value, _field, { currency }) => formatMoney(Number(value), currency),
}

export const moneyRange: ValueRules = {
  initial: [0, 10_000],
  check: (value) => checkWholeRange(value, moneyLimits),
  describe: (value, _field, { currency }) => `${formatMoney(pair(value)[0], currency)} and ${formatMoney(pair(value)[1], currency)}`,
}

export const days: ValueRules = {
  initial: 30,
  check: (value) => checkWhole(value, { ...dayLimits, noun: "days" }),
  describe: (value) => counted(Number(value), daysUnit),
}

export const daysRange: ValueRules = {
  initial: [30, 60],
  check: (value) => checkWholeRange(value, dayLimits),
  describe: (value) => `${pair(value)[0]} and ${counted(pair(value)[1], daysUnit)}`,
}

/** A whole percentage of all people. */
export const percent: ValueRules = {
  initial: 10,
  check: (value) => checkWhole(value, { least: 1, most: 99, noun: "percent" }),
  describe: (value) => `${Number(value)} %`,
}

/** One fifth of all people: 5 is the highest. */
export const quintile: ValueRules = {
  initial: 5,
  check: (value) => checkWhole(value, { least: 1, most: 5 }),
  describe: (value) => ["lowest", "second lowest", "middle", "second highest", "highest"][Number(value) - 1]!,
}
