import type { Problem } from "../../base/problem"
import { right, type ValueRules, wrong } from "../value-kind"
import { counted } from "./numbers"

/** Beyond this a number is no longer exact. */
export const MAX_DECIMAL = 1_000_000_000_000_000

/** A number that may be negative or a fraction. */
export function checkDecimal(value: unknown): Problem[] {
  if (typeof value !== "number" || !Number.isFinite(value)) return wrong("Enter a number.")
  return Math.abs(value) > MAX_DECIMAL ? wrong(`Enter a number between -${MAX_DECIMAL.toLocaleString("en")} and ${MAX_DECIMAL.toLocaleString("en")}.`) : right
}

export const decimal: ValueRules = {
  initial: 1,
  check: checkDecimal,
  describe: (value, { words }) => counted(Number(value), words.unit),
}

export const decimalRange: ValueRules = {
  initial: [0, 10],
  check: (value) => {
    if (!Array.isArray(value) || value.length !== 2) return wrong("Enter two numbers: from and to.")
    const problems = value.flatMap((part, index) => checkDecimal(part).map(({ message }) => ({ path: [index], message })))
    return problems.length || value[0] <= value[1] ? problems : wrong("The second number must not be less than the first.", 1)
  },
  describe: (value, { words }) => {
    const [from, to] = value as [number, number]
    return `${counted(from, undefined)} and ${counted(to, words.unit)}`
  },
}
