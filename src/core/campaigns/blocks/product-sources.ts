/** One way to choose the products of a block. */
export type ProductSource = {
  key: string
  label: string
  help: string
  /** Each person sees their own; the others are the same for all and read once. */
  personal: boolean
  /** How far back is looked unless the block says otherwise; null where time plays no part. */
  days: number | null
  /** May be narrowed to a collection or a category. */
  narrowed: boolean
}

/** Every source of a product block. To add one, add an object here and its statement in `queries/blocks`. */
export const productSources = [
  { key: "fixed", label: "Chosen by hand", help: "The products you name, in your order.", personal: false, days: null, narrowed: false },
  { key: "best_sellers", label: "Best sellers", help: "What sold the most pieces lately, returns taken off.", personal: false, days: 30, narrowed: true },
  { key: "new", label: "New products", help: "What was added last.", personal: false, days: 3650, narrowed: true },
  { key: "viewed", label: "Viewed last", help: "What the person looked at last on your storefront.", personal: true, days: 90, narrowed: false },
  { key: "bought_together", label: "Bought together", help: "What others bought along with what the person bought last, without what they have.", personal: true, days: 365, narrowed: false },
  { key: "cart", label: "Left in the cart", help: "What lies in the person's latest cart that was not ordered.", personal: true, days: 30, narrowed: false },
] as const satisfies readonly ProductSource[]

export type ProductSourceKey = (typeof productSources)[number]["key"]

/** The catalogue's entry of a key; undefined for a key it does not hold. */
export function findSource(key: string): (ProductSource & { key: ProductSourceKey }) | undefined {
  return productSources.find((source) => source.key === key)
}
