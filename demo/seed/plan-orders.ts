import { categories, products, type Product } from "./catalogue"
import type { Dice } from "./dice"
import type { Person } from "./plan-people"

export type Line = { product: Product; variant: number; quantity: number }
/** What became of an order; a withdrawn one was cancelled before its money was taken. */
export type Fate = "kept" | "withdrawn" | "cancelled" | "refunded" | "partly-refunded" | "returned" | "edited"

/** One order of the plan. */
export type PlannedOrder = {
  person: Person
  placedAt: Date
  asGuest: boolean
  currency: "eur" | "usd"
  lines: Line[]
  express: boolean
  /** Ten percent off with the code of the welcome letter. */
  welcome: boolean
  fate: Fate
}

const DAY = 86_400_000
const YEARS = 2
/** January to December: a quiet start, a lift in spring, the holidays. */
const season = [0.7, 0.65, 0.8, 0.95, 1.05, 1, 0.85, 0.8, 1, 1.1, 2, 2.6]
const parents = new Map(Object.entries(categories).flatMap(([parent, children]) => children.map((child) => [child, parent] as const)))

/**
 * Spreads `count` orders over two years that end at `until`. A tenth of the people never buy; a few buy very
 * often (Pareto); the shop grows, peaks before Christmas, and most people stop at some time.
 */
export function planOrders({ people, count, until, dice }: { people: Person[]; count: number; until: Date; dice: Dice }): PlannedOrder[] {
  const from = until.getTime() - YEARS * 365 * DAY
  const buyers = people.filter(() => dice.chance(0.9)).slice(0, count)
  const journeys = buyers.map((person) => {
    const first = drawMoment(from, until.getTime(), from, dice)
    return { person, first, last: Math.min(until.getTime(), first + dice.exponential(260 + 90 * Math.min(person.appetite, 6)) * DAY), orders: 0 }
  })
  const again = Array.from({ length: Math.max(0, count - journeys.length) }, () => dice.weighted(journeys, ({ person, first, last }) => Math.min(person.appetite, 30) ** 0.9 * Math.min(1, (last - first) / (120 * DAY))))
  const moments = [
    ...journeys.map((journey) => ({ journey, at: journey.first })),
    ...again.map((journey) => ({ journey, at: drawMoment(journey.first, journey.last, from, dice) })),
  ].sort((a, b) => a.at - b.at)

  return moments.map(({ journey, at }) => {
    const { person } = journey
    journey.orders += 1
    // People who moved overseas leave orders in two currencies.
    const abroad = person.index % 31 === 7 && dice.chance(0.5)
    const european = (person.country.region === "Europe") !== abroad
    const placedAt = new Date(at)
    const age = (until.getTime() - at) / DAY
    return {
      person, placedAt,
      asGuest: person.kind === "guest" || (person.kind === "both" && journey.orders === 1),
      currency: european ? "eur" : "usd",
      lines: planLines(person, placedAt, dice),
      express: dice.chance(0.15),
      welcome: journey.orders === 1 && dice.chance(0.22),
      fate: age > 6 ? drawFate(count, dice) : "kept",
    }
  })
}

const fates: [Fate, number][] = [["withdrawn", 0.022], ["cancelled", 0.003], ["partly-refunded", 0.009], ["refunded", 0.004], ["returned", 0.004], ["edited", 0.004]]

/** All but the withdrawn ones go through Medusa's workflows, a third of a second each: a small shop gets a larger share, so that none is missing. */
function drawFate(count: number, dice: Dice): Fate {
  let left = dice.roll() / Math.min(2.5, Math.max(1, 2_000 / count))
  return fates.find(([, share]) => (left -= share) < 0)?.[0] ?? "kept"
}

/** A moment between two others, by rejection: later years, the season's months, weekends and evenings are likelier. */
function drawMoment(low: number, high: number, beginning: number, dice: Dice): number {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const at = low + (high - low) * dice.roll()
    const date = new Date(at)
    const growth = 0.55 + (0.45 * (at - beginning)) / (YEARS * 365 * DAY)
    const hour = date.getUTCHours()
    const weight = growth * season[date.getUTCMonth()]! * ([0, 6].includes(date.getUTCDay()) ? 1.2 : 1) * (hour < 6 ? 0.15 : hour < 17 ? 0.7 : 1)
    if (dice.chance(weight / 3.2)) return at
  }
  return (low + high) / 2
}

function planLines(person: Person, placedAt: Date, dice: Dice): Line[] {
  const festive = placedAt.getUTCMonth() >= 10
  const wanted = Math.max(1, Math.min(6, Math.round(dice.exponential(1) * person.purse + 0.7)))
  const lines = new Map<string, Line>()
  for (let pick = 0; pick < wanted; pick += 1) {
    const product = dice.weighted(products, (one) => one.popularity * (festive ? one.giftiness : 1) * (parents.get(one.category) === person.likes ? 3 : 1) * (one.eur > 90 ? person.purse * 0.6 : 1))
    const variant = dice.whole(0, product.option.values.length - 1)
    const quantity = product.eur < 30 && dice.chance(0.25) ? dice.whole(2, 3) : 1
    lines.set(`${product.handle}/${variant}`, { product, variant, quantity })
  }
  return [...lines.values()]
}
