import { PLACES, stablePlace, stablePlaceSql } from "../base/stable-hash"

/** Percent held back; of the others percent that take part in a test, split evenly over its variants. */
export type AudienceSplit = { holdout: number; test: { variants: number; share: number } | null }

/** Which group somebody is in: a variant of the test from 1, the rest, or those who get nothing. */
export const REST = 0
export const HOLDOUT = -1

type Border = { below: number; group: number }

/**
 * The group of somebody, by lot but always the same one: the salt (of the occurrence, or of whatever shares its groups) and
 * the person's id decide. People who join the audience later change nobody's group.
 */
export function splitAudience(split: AudienceSplit, salt: string, id: string): number {
  const place = stablePlace(salt, id)
  return bordersOf(split).find(({ below }) => place < below)?.group ?? REST
}

/** The same as an SQL expression (integer); `salt` and `id` are expressions of type text. */
export function splitAudienceSql(split: AudienceSplit, salt: string, id: string): string {
  const borders = bordersOf(split)
  if (!borders.length) return `${REST}::integer`
  return `(select case ${borders.map(({ below, group }) => `when place < ${below} then ${group}`).join(" ")} else ${REST} end from (select ${stablePlaceSql(salt, id)} as place) lot)`
}

/** How large the groups are meant to be, as shares of the audience: those held back, each variant, and the rest. */
export function splitShares({ holdout, test }: AudienceSplit): { holdout: number; variants: number[]; rest: number } {
  const others = 1 - holdout / 100
  const tested = test ? (others * test.share) / 100 : 0
  return { holdout: holdout / 100, variants: Array.from({ length: test?.variants ?? 0 }, () => tested / test!.variants), rest: others - tested }
}

/** Where each group but the rest ends, upwards. */
function bordersOf(split: AudienceSplit): Border[] {
  const { holdout, variants } = splitShares(split)
  const ends: Border[] = holdout ? [{ below: Math.round(holdout * PLACES), group: HOLDOUT }] : []
  variants.forEach((share, index) => ends.push({ below: Math.round((holdout + share * (index + 1)) * PLACES), group: index + 1 }))
  return ends
}
