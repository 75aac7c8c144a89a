/** The pieces somebody kept of one order's line. `goods` is in major units of the order's currency; `worth` and `off` in minor units of the reporting currency, `off` null without a rate. */
export type BoughtLine = {
  id: string
  pieces: number
  placedAt: string
  orderId: string
  productId: string | null
  channelId: string | null
  categoryIds: string[]
  goods: number
  worth: number
  off: number | null
}

type Reductions = { discounted: number; discount_share: number | null }
type Favourites = { favourite_product_id: string | null; favourite_category_id: string | null; favourite_channel_id: string | null; last_product_id: string | null }

/** What was taken off, and how many percent of the price of the goods that is, over lines with a rate. */
export function countLines(lines: readonly BoughtLine[]): Reductions {
  const told = lines.filter(({ off }) => off !== null)
  const off = told.reduce((sum, line) => sum + line.off!, 0)
  const goods = told.reduce((sum, line) => sum + line.worth, 0)
  return { discounted: round(off), discount_share: goods > 0 ? Math.min(100, round((100 * off) / goods)) : null }
}

/** What was bought most, by pieces and then by time, and what was bought last. */
export function describeLines(lines: readonly BoughtLine[]): Favourites {
  const [last] = lines.filter(({ productId }) => productId)
    .sort((a, b) => compare(b.placedAt, a.placedAt) || compare(b.orderId, a.orderId) || b.goods - a.goods || compare(a.id, b.id))
  return {
    favourite_product_id: favourite(lines, ({ productId }) => (productId ? [productId] : [])),
    favourite_category_id: favourite(lines, ({ categoryIds }) => categoryIds),
    favourite_channel_id: favourite(lines, ({ channelId }) => (channelId ? [channelId] : [])),
    last_product_id: last?.productId ?? null,
  }
}

function favourite(lines: readonly BoughtLine[], namesOf: (line: BoughtLine) => string[]): string | null {
  const held = new Map<string, { pieces: number; latest: string }>()
  for (const line of lines)
    for (const name of namesOf(line)) {
      const { pieces, latest } = held.get(name) ?? { pieces: 0, latest: "" }
      held.set(name, { pieces: pieces + line.pieces, latest: line.placedAt > latest ? line.placedAt : latest })
    }
  const [first] = [...held].sort(([a, one], [b, other]) => other.pieces - one.pieces || compare(other.latest, one.latest) || compare(a, b))
  return first?.[0] ?? null
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Halves away from zero, past the noise of binary fractions. */
const round = (given: number) => Math.round(Number(given.toPrecision(12)))
