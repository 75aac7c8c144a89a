/** What a picture shows; `draw-picture` knows how. */
export type Shape =
  | "bag" | "beans" | "blanket" | "bottle" | "bowl" | "box" | "brush" | "candle" | "dripper" | "grinder" | "hammock" | "jar"
  | "kettle" | "knife" | "lamp" | "lantern" | "mug" | "notebook" | "pack" | "pan" | "pillow" | "pouch" | "press" | "soap" | "socks" | "stove" | "tent" | "towel"

/** One product of the demo shop. Prices are in major units; a variant may cost more than the first. */
export type Product = {
  title: string
  handle: string
  subtitle: string
  description: string
  category: string
  collection?: string
  type: string
  tags: string[]
  option: { title: string; values: string[]; surcharges?: number[] }
  eur: number
  usd: number
  weight: number
  shape: Shape
  colours: [string, string]
  /** How often it is chosen, 1 is usual. */
  popularity: number
  /** Multiplies the popularity in November and December. */
  giftiness: number
}

type Given = Omit<Product, "handle" | "option" | "tags" | "popularity" | "giftiness" | "usd"> & Partial<Pick<Product, "option" | "tags" | "popularity" | "giftiness" | "usd">>

/** Completes a product: a handle from its title, one variant, a dollar price near the euro's. */
export function product(given: Given): Product {
  return {
    option: { title: "Size", values: ["One size"] },
    tags: [],
    popularity: 1,
    giftiness: 1,
    usd: Math.round(given.eur * 1.1),
    ...given,
    handle: given.title.toLowerCase().replaceAll("&", "and").replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, ""),
  }
}
