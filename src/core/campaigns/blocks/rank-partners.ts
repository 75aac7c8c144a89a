/** How often another product was bought in a basket with this one. */
export type Partner = { id: string; baskets: number }

/**
 * What goes with what somebody bought last, without what they have: each product by the number of baskets it shared with any of
 * those, the most first; equals by id.
 */
export function rankPartners(bought: readonly string[], owned: readonly string[], partnersOf: (id: string) => readonly Partner[]): string[] {
  const has = new Set([...bought, ...owned])
  const baskets = new Map<string, number>()
  for (const id of bought) for (const partner of partnersOf(id)) if (!has.has(partner.id)) baskets.set(partner.id, (baskets.get(partner.id) ?? 0) + partner.baskets)
  return [...baskets].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([id]) => id)
}
