import type { Problem } from "../base/problem"
import type { Field, Operator } from "./field"

/** What is needed to speak of a value: the currency of amounts, and names for ids where they are known. */
export type Speech = { currency: string; names?: Readonly<Record<string, string>> }

/** One form a condition's value can have. */
export type ValueRules = {
  /** What a builder starts with when an operator asks for this kind. */
  initial: unknown
  /** What is wrong with a value, with paths inside it; empty when it is right. */
  check(value: unknown, field: Field): Problem[]
  /** A right value in words. */
  describe(value: unknown, field: Field, speech: Speech, operator: Operator): string
}

export const right: Problem[] = []
export const wrong = (message: string, ...path: Problem["path"]): Problem[] => [{ path, message }]
/** The problems of a part of a value, placed at it. */
export const inside = (key: string | number, problems: Problem[]): Problem[] =>
  problems.map(({ path, message }) => ({ path: [key, ...path], message }))
/** A wrong value as a problem may repeat it: a short text or a number as it is, anything else left out. */
export const repeat = (value: unknown): string =>
  typeof value === "string" ? (value.length > 100 ? `${value.slice(0, 100)}…` : value) : typeof value === "number" || typeof value === "boolean" ? String(value) : "…"
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
