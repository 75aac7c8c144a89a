import type { OrderDays } from "../backtest"

/** Random numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A draw from a gamma distribution (Marsaglia & Tsang 2000). */
export function drawGamma(random: () => number, shape: number, rate: number): number {
  if (shape < 1) return drawGamma(random, shape + 1, rate) * random() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + c * normal) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) return (d * v) / rate
  }
}

type Invented = { seed: number; people: number; days: number; r: number; alpha: number; a: number; b: number }

/** Buyers who order and stop as the MBG/NBD says, first seen on any of the first three fifths of `days`; around 50.00 an order. */
export function inventBuyers({ seed, people, days, r, alpha, a, b }: Invented): OrderDays[] {
  const random = seeded(seed)
  return Array.from({ length: people }, () => {
    const rate = drawGamma(random, r, alpha)
    const [one, other] = [drawGamma(random, a, 1), drawGamma(random, b, 1)]
    const stops = one / (one + other)
    const level = drawGamma(random, 6, 6 / 5000)
    const amount = () => Math.round(drawGamma(random, 4, 4 / level))
    let at = Math.floor(random() * days * 0.6)
    const ordered = new Map([[at, amount()]])
    while (random() >= stops) {
      at += (-Math.log(1 - random()) / rate) * 7
      if (at > days) break
      ordered.set(Math.floor(at), amount())
    }
    return { days: [...ordered.keys()], amounts: [...ordered.values()] }
  })
}
