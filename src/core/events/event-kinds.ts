import { z } from "zod"

const text = (longest: number) => z.string().trim().min(1, "must not be empty").max(longest, `may have ${longest} characters`)
const amount = z.number().int("must be a whole number of minor units, such as cents").min(0).max(1e12)
const currency = z.string().length(3, "must be a code of three letters").toLowerCase()
const count = z.number().int().min(0).max(1e9)
const id = text(100)

const product = {
  product_id: id,
  variant_id: id.optional(),
  title: text(300).optional(),
  quantity: z.number().int().min(1).max(1e6).optional(),
  price: amount.optional(),
  currency: currency.optional(),
  category_ids: z.array(id).max(20).optional(),
}

/** What the storefront may tell, and what it may say of it; other properties are left out. Money is in minor units of `currency`. */
export const eventKinds = {
  active_on_site: z.object({
    url: text(2_000).optional(), path: text(1_000).optional(), referrer: text(2_000).optional(),
    utm_source: text(200).optional(), utm_medium: text(200).optional(), utm_campaign: text(200).optional(),
  }),
  viewed_product: z.object(product),
  viewed_category: z.object({ category_id: id, title: text(300).optional() }),
  searched: z.object({ query: text(300), results: count.optional() }),
  added_to_cart: z.object(product),
  started_checkout: z.object({ cart_id: id.optional(), value: amount.optional(), currency: currency.optional() }),
}

export type EventKind = keyof typeof eventKinds

export const isEventKind = (name: string): name is EventKind => Object.hasOwn(eventKinds, name)

const scalar = z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()])

/** What a custom event may say of itself. `value` (minor units) with `currency` counts as its worth. */
export const customProperties = z.record(z.string().regex(/^[\w .-]{1,60}$/, "has a name that is empty, too long or holds other signs than letters, digits, _ . - and spaces"), z.union([scalar, z.array(scalar).max(50)]))
  .refine((properties) => Object.keys(properties).length <= 20, "may have 20 properties")
  .refine((properties) => JSON.stringify(properties).length <= 2_048, "may be 2 kB long")
