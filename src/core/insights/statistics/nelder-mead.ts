/** Where a function is smallest, as far as the search came. */
export type Minimum = { at: number[]; value: number; iterations: number; converged: boolean }

type Vertex = { at: number[]; value: number }
type Settings = { step?: number; tolerance?: number; mostIterations?: number }

/**
 * Searches the minimum of `f` from `start` with the simplex of Nelder and Mead, in the order of steps of Lagarias, Reeds,
 * Wright & Wright (1998): reflect 1, expand 2, contract ½, shrink ½. `f` may say Infinity where it must not go. It yields
 * after each step, so that a server may do something else in between; `runToEnd` does not wait.
 */
export function* nelderMead(f: (at: readonly number[]) => number, start: readonly number[], { step = 0.5, tolerance = 1e-8, mostIterations = 2_000 }: Settings = {}): Generator<void, Minimum> {
  const evaluate = (at: number[]): Vertex => ({ at, value: f(at) })
  let simplex = [evaluate([...start]), ...start.map((_, index) => evaluate(start.map((value, place) => (place === index ? value + step : value))))]
  for (let iterations = 0; ; iterations += 1) {
    simplex.sort((one, other) => one.value - other.value)
    const [best, converged] = [simplex[0]!, hasShrunk(simplex, tolerance)]
    if (converged || iterations >= mostIterations) return { ...best, iterations, converged }
    simplex = move(simplex, evaluate)
    yield
  }
}

/** Runs a search without a pause. */
export function runToEnd<Result>(search: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = search.next()
    if (done) return value
  }
}

function move(simplex: Vertex[], evaluate: (at: number[]) => Vertex): Vertex[] {
  const [best, worst, next] = [simplex[0]!, simplex.at(-1)!, simplex.at(-2)!]
  const others = simplex.slice(0, -1)
  const centre = best.at.map((_, index) => others.reduce((sum, { at }) => sum + at[index]!, 0) / others.length)
  const towards = (factor: number) => evaluate(centre.map((middle, index) => middle + factor * (middle - worst.at[index]!)))
  const reflected = towards(1)
  if (reflected.value < best.value) {
    const expanded = towards(2)
    return [...others, expanded.value < reflected.value ? expanded : reflected]
  }
  if (reflected.value < next.value) return [...others, reflected]
  const outside = reflected.value < worst.value
  const contracted = towards(outside ? 0.5 : -0.5)
  if (outside ? contracted.value <= reflected.value : contracted.value < worst.value) return [...others, contracted]
  return [best, ...simplex.slice(1).map(({ at }) => evaluate(at.map((value, index) => best.at[index]! + 0.5 * (value - best.at[index]!))))]
}

function hasShrunk(simplex: readonly Vertex[], tolerance: number): boolean {
  const best = simplex[0]!
  return simplex.every(({ at, value }) =>
    Math.abs(value - best.value) <= tolerance * (1 + Math.abs(best.value)) && at.every((part, index) => Math.abs(part - best.at[index]!) <= Math.sqrt(tolerance)))
}
