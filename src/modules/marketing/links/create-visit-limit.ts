/**
 * Lets one holder of a genuine link be counted so many times a minute, so that nobody can fill the table with it.
 * Counts are kept in memory and forgotten every minute; they are no truth, only a bound.
 */
export function createVisitLimit(perMinute: number, now: () => Date): (who: string) => boolean {
  let counts = new Map<string, number>()
  let minute = 0
  return (who) => {
    const present = Math.floor(now().getTime() / 60_000)
    if (present !== minute) [counts, minute] = [new Map(), present]
    const count = (counts.get(who) ?? 0) + 1
    counts.set(who, count)
    return count <= perMinute
  }
}
