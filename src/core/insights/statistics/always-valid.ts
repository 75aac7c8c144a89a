/** The number of people at which the sequence is narrowest. */
const TUNED_FOR = 5_000

/**
 * How far the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2021) reaches to either side of
 * an estimate from n people with variance V (the square of its standard error), in the form GrowthBook uses: it holds at every
 * look, however often one looks.
 */
export function alwaysValidReach(variance: number, n: number, { alpha = 0.05, tunedFor = TUNED_FOR } = {}): number {
  const rho = -2 * Math.log(alpha)
  const rho2 = (rho + Math.log(rho + 1)) / tunedFor
  const width = n * rho2 + 1
  return Math.sqrt(variance * n) * Math.sqrt(((2 * width) / (n * n * rho2)) * Math.log(Math.sqrt(width) / alpha))
}
