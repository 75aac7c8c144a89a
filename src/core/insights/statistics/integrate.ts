const POINTS = 16

/** The places and weights of Gauss and Legendre on −1 … 1, by Newton's method on the polynomial (Numerical Recipes 4.6). */
const rule = Array.from({ length: POINTS }, (_, index) => {
  let place = Math.cos((Math.PI * (index + 0.75)) / (POINTS + 0.5))
  let slope = 1
  for (let step = 0; step < 100; step += 1) {
    let [before, value] = [0, 1]
    for (let degree = 0; degree < POINTS; degree += 1) [before, value] = [value, ((2 * degree + 1) * place * value - degree * before) / (degree + 1)]
    slope = (POINTS * (place * value - before)) / (place * place - 1)
    const move = value / slope
    place -= move
    if (Math.abs(move) < 1e-15) break
  }
  return { place, weight: 2 / ((1 - place * place) * slope * slope) }
})

/** The integral of a smooth function, with 16 points of Gauss and Legendre between each two of the given places (upwards). */
export function integrate(f: (x: number) => number, places: readonly number[]): number {
  let sum = 0
  for (let index = 1; index < places.length; index += 1) {
    const [half, middle] = [(places[index]! - places[index - 1]!) / 2, (places[index]! + places[index - 1]!) / 2]
    if (half > 0) for (const { place, weight } of rule) sum += half * weight * f(middle + half * place)
  }
  return sum
}
