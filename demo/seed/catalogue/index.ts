import { coffee } from "./coffee"
import { home } from "./home"
import { outdoor } from "./outdoor"
import type { Product } from "./product"

export type { Product, Shape } from "./product"

/** Everything the demo shop sells. */
export const products: Product[] = [...coffee, ...outdoor, ...home]

/** The categories, parent by parent. */
export const categories: Record<string, string[]> = {
  Coffee: ["Beans", "Brewing", "Cups & Mugs"],
  Outdoor: ["Packs & Bags", "Camp Kitchen", "Shelter & Sleep", "Lights"],
  Home: ["Textiles", "Table", "Candles & Light", "Care"],
}

/** The values of one field over the catalogue, each once. */
export function distinct(read: (product: Product) => string | string[] | undefined): string[] {
  return [...new Set(products.flatMap((product) => read(product) ?? []))]
}
