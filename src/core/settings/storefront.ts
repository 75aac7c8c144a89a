import { z } from "zod"
import type { Setting } from "./setting"

const productUrl = z.string("Write the address of a product page.").trim().max(500, "Use at most 500 characters.")
  .refine((pattern) => /^(\{storefront\}|https?:\/\/)/.test(pattern), "Begin with {storefront} or https://.")
  .refine((pattern) => pattern.includes("{handle}") || pattern.includes("{id}"), "Say where the product stands in the address: {handle} or {id}.")

/**
 * Where the storefront shows things. `{storefront}` is the option `storefrontUrl`; `{handle}` and `{id}` are the product's. Products in
 * mails are those of its sales channels (ids); of all where none are named.
 */
export const storefrontSetting = {
  name: "storefront",
  label: "Storefront",
  schema: z.object({
    version: z.literal(1).default(1),
    productUrl: productUrl.default("{storefront}/products/{handle}"),
    salesChannels: z.array(z.string().trim().min(1).max(100)).max(50, "Choose at most 50 sales channels.").default([]),
  }),
} satisfies Setting
