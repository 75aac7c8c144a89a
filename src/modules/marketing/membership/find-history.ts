import { DAY_MS, utcDay } from "../../../core/base/utc-day"
import { compileSizeAt } from "../../../core/segments/compile-size-at"
import { checkRule } from "../../../core/segments/check-rule"
import { sizeBackwards } from "../../../core/segments/size-backwards"
import type { MarketingContext } from "../context"
import { readCatalogue } from "../memory/read-catalogue"
import { countMatching } from "../queries/segments/count-matching"
import { findWithoutHistory } from "../queries/segments/find-without-history"
import { writeComputedSizes } from "../queries/segments/write-computed-sizes"
import { bounded } from "./bounded"

const MONTHS = 12
const WEEKS = 8
const WEEK_MS = 7 * DAY_MS

/**
 * Finds, for one segment with a new or edited rule, how large it was at the ends of the last twelve months and eight weeks, from
 * the dates that the memory keeps. A rule whose past cannot be known, or takes too long, gets none. False when no segment waits.
 */
export async function findHistory({ db, options, now }: MarketingContext): Promise<boolean> {
  const segment = await findWithoutHistory(db)
  if (!segment) return false
  const catalogue = await readCatalogue(db)
  const { key, rule } = segment
  const sizes: { day: string; members: number }[] = []
  const known = !checkRule(rule, catalogue).length && sizeBackwards(rule, catalogue).possible
  try {
    for (const end of known ? pastDays(now()) : []) {
      const at = new Date(`${end}T23:59:59.999Z`)
      const members = await bounded(db, options.pool.statementTimeoutMs, (inner) => countMatching(inner, compileSizeAt(rule, { at, catalogue })))
      sizes.push({ day: end, members })
    }
  } finally {
    await writeComputedSizes(db, { key, rule, sizes, at: now() })
  }
  return true
}

/** UTC days, oldest first: the last of each month and the same weekday of each week before today. */
export function pastDays(now: Date): string[] {
  const days = new Set<string>()
  for (let month = 0; month < MONTHS; month++) days.add(utcDay(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - month, 0))))
  for (let week = 1; week <= WEEKS; week++) days.add(utcDay(new Date(now.getTime() - week * WEEK_MS)))
  return [...days].sort()
}
