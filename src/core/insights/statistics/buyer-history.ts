/**
 * What the models know of a buyer (Fader, Hardie & Lee 2005), in weeks: on how many further days they ordered (`repeats`, x),
 * the time from the first to the last of them (`last`, t_x; 0 without repeats) and from the first until now (`age`, T).
 */
export type BuyerHistory = { repeats: number; last: number; age: number }

/** The same with what they spent on each of those further days on average (m), in any money; 0 without repeats. */
export type BuyerValue = BuyerHistory & { mean: number }

/**
 * Sums up one buyer from the days on which they ordered (days since 1970, upwards, each once) and what they spent on each,
 * as of day `today`. Undefined for somebody without an order until then.
 */
export function summariseBuyer(days: readonly number[], amounts: readonly number[], today: number): BuyerValue | undefined {
  const count = days.findLastIndex((day) => day <= today) + 1
  if (!count) return undefined
  const [first, repeats] = [days[0]!, count - 1]
  const worth = amounts.slice(1, count).filter((amount) => amount > 0)
  return {
    repeats,
    last: (days[repeats]! - first) / 7,
    age: (today - first) / 7,
    mean: worth.length ? worth.reduce((sum, amount) => sum + amount, 0) / worth.length : 0,
  }
}
