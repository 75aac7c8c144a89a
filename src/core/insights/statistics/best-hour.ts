import { stablePlace, stablePlaceSql, PLACES } from "../../base/stable-hash"

export const HOURS_A_WEEK = 168

/**
 * `own`: from what this person did; `group`: too little is known of them; `default`: nothing is known of anybody; `explore`: an
 * hour drawn by lot, so that other hours are learned about; `fixed`: the one hour for all, by lot, so that the others can be
 * compared with it.
 */
export type HourReason = "own" | "group" | "default" | "explore" | "fixed"

/** Who gets the hour that is best for them, and who by lot another. */
export type HourArm = "best" | "explore" | "fixed"

type Question = {
  /** Human acts (clicks, visits, orders) by local hour of the week: 168, from Monday 0:00. */
  person: readonly number[]
  /** The same of everybody together. */
  group: readonly number[]
  /** Hours of the week to choose from, such as those of one day outside the quiet hours. */
  hours: readonly number[]
  /** Names the occasion, and the person: the lot that decides who gets another hour. */
  seed: string
  id: string
  /** The hour of the day when nothing is known of anybody. */
  defaultHour?: number
  /** The group by lot, unless it is given. */
  arm?: HourArm
}

/** The group's pattern weighs as much as this many acts of the person. */
const SHRINKAGE = 20
const FEWEST_ACTS = 3
/** Where the groups that lot decides end: a tenth gets a drawn hour, another tenth the one hour for all. */
const borders: readonly { below: number; arm: HourArm }[] = [{ below: Math.round(0.1 * PLACES), arm: "explore" }, { below: Math.round(0.2 * PLACES), arm: "fixed" }]
const DEFAULT_HOUR = 10
/** An act says something about two hours before and after it. */
const kernel = [1, 2, 3, 2, 1]

/** The hour of the week, out of those allowed, at which somebody is most likely to act; undefined when none is allowed. */
export function bestHour(question: Question): { hour: number; reason: HourReason } | undefined {
  const { person, group, hours, seed, id, arm = hourArm(seed, id), defaultHour = DEFAULT_HOUR } = question
  if (!hours.length) return undefined
  if (arm === "explore") return { hour: hours[stablePlace(`${seed}:hour`, id) % hours.length]!, reason: "explore" }
  if (arm === "best" && total(person) >= FEWEST_ACTS) return { hour: highest(hours, scoreHours(person, group)), reason: "own" }
  const forAll = arm === "fixed" ? "fixed" : undefined
  if (total(group)) return { hour: highest(hours, scoreHours(group, group)), reason: forAll ?? "group" }
  const near = (hour: number) => -Math.abs((hour % 24) - defaultHour)
  return { hour: hours.reduce((best, hour) => (near(hour) > near(best) ? hour : best)), reason: forAll ?? "default" }
}

/** The group of somebody on an occasion, always the same one. */
export function hourArm(seed: string, id: string): HourArm {
  const place = stablePlace(armSalt(seed), id)
  return borders.find(({ below }) => place < below)?.arm ?? "best"
}

/** The same as an SQL expression (text); both are expressions of type text, the salt what `armSalt` makes of the occasion. */
export const hourArmSql = (salt: string, id: string): string =>
  `(select case ${borders.map(({ below, arm }) => `when place < ${below} then '${arm}'`).join(" ")} else 'best' end from (select ${stablePlaceSql(salt, id)} as place) lot)`

/** What the lot of an occasion is drawn with. */
export const armSalt = (seed: string): string => `${seed}:explore`

/** How likely each hour of the week is, 168 numbers that sum to 1: (acts + k × the group's share) / (all acts + k), smoothed around the week. */
export function scoreHours(person: readonly number[], group: readonly number[]): number[] {
  const [own, others] = [smooth(person), smooth(group)]
  const [acts, all] = [total(own), total(others)]
  return own.map((count, hour) => (count + SHRINKAGE * (all ? others[hour]! / all : 1 / HOURS_A_WEEK)) / (acts + SHRINKAGE))
}

function smooth(counts: readonly number[]): number[] {
  const weight = total(kernel)
  return Array.from({ length: HOURS_A_WEEK }, (_, hour) =>
    kernel.reduce((sum, part, index) => sum + (part * (counts[(hour + index - 2 + HOURS_A_WEEK) % HOURS_A_WEEK] ?? 0)) / weight, 0))
}

const highest = (hours: readonly number[], scores: readonly number[]) => hours.reduce((best, hour) => (scores[hour]! > scores[best]! ? hour : best))
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
