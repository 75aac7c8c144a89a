import type { Problem } from "../../base/problem"
import { right, wrong } from "../value-kind"

export const MAX_COUNT = 1_000_000_000
export const MAX_MONEY = 1_000_000_000_000_000
/** A hundred years. */
export const MAX_DAYS = 36_500

type Limits = { least: number; most: number; noun?: string }

/** A whole number within limits. */
export function checkWhole(value: unknown, { least, most, noun }: Limits): Problem[] {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) return wrong(`Enter a whole number${noun ? ` of ${noun}` : ""}.`)
  if (value < least) return wrong(`Enter ${least} or more.`)
  return value > most ? wrong(`Enter ${most.toLocaleString("en")} or less.`) : right
}

/** Two whole numbers in order. */
export function checkWholeRange(value: unknown, limits: Limits): Problem[] {
  if (!Array.isArray(value) || value.length !== 2) return wrong("Enter two numbers: from and to.")
  const problems = value.flatMap((part, index) => checkWhole(part, limits).map(({ message }) => ({ path: [index], message })))
  return problems.length || value[0] <= value[1] ? problems : wrong("The second number must not be less than the first.", 1)
}
