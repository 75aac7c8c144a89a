/** A month in weeks, as the models count time. */
export const WEEKS_A_MONTH = 4.345

/**
 * What somebody's orders of the coming months are worth today: the orders expected in each month times what one is worth,
 * less `discount` for each month until then. `expectedBy[k]` is how many orders are expected until the end of month k + 1.
 */
export function customerValue(expectedBy: readonly number[], orderValue: number, discount: number): number {
  return expectedBy.reduce((sum, expected, month) => sum + ((expected - (expectedBy[month - 1] ?? 0)) * orderValue) / (1 + discount) ** (month + 1), 0)
}
