/** Two circles whose areas, and the area they share, stand to each other as the numbers of people. Radii and distance in units where the larger circle's radius is 1. */
export type Venn = { left: number; right: number; distance: number }

/** The circles of two groups of which `shared` people are in both; undefined when a group is empty. */
export function drawVenn(first: number, second: number, shared: number): Venn | undefined {
  if (first <= 0 || second <= 0) return undefined
  const largest = Math.max(first, second)
  const [left, right] = [Math.sqrt(first / largest), Math.sqrt(second / largest)]
  const wanted = (Math.min(shared, first, second) / largest) * Math.PI
  if (shared <= 0) return { left, right, distance: left + right + 0.1 }
  // The lens grows without a step as the circles draw near, so halving the range finds the distance.
  let [near, far] = [Math.abs(left - right), left + right]
  for (let step = 0; step < 50; step++) {
    const middle = (near + far) / 2
    if (lens(left, right, middle) > wanted) near = middle
    else far = middle
  }
  return { left, right, distance: (near + far) / 2 }
}

/** The area two circles share: https://mathworld.wolfram.com/Circle-CircleIntersection.html (14). */
export function lens(r: number, s: number, d: number): number {
  if (d >= r + s) return 0
  if (d <= Math.abs(r - s)) return Math.PI * Math.min(r, s) ** 2
  const clamp = (cosine: number) => Math.acos(Math.min(1, Math.max(-1, cosine)))
  const kite = Math.sqrt(Math.max(0, (-d + r + s) * (d + r - s) * (d - r + s) * (d + r + s))) / 2
  return r * r * clamp((d * d + r * r - s * s) / (2 * d * r)) + s * s * clamp((d * d + s * s - r * r) / (2 * d * s)) - kite
}
