/** Round numbers from 0 to at least `largest`, about `count` of them, in steps of 1, 2, 2.5 or 5 times a power of ten. */
export function niceTicks(largest: number, count = 4): number[] {
  if (!(largest > 0)) return [0]
  const rough = largest / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10)
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}
