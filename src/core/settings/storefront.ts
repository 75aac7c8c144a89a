import { z } from "zod"
import type { Setting } from "./setting"

const productUrl = z.string("Write the address of a product page.").trim().max(500, "Use at most 500 characters.")
  .refine((pattern) => /^(\{storefront\}|https?:\/\/)/.test(pattern), "Begin with {storefront} or https://.")
  .refine((pattern) => pattern.includes("{handle}") || pattern.includes("{id}"), "Say where the product stands in the address: {handle} or {id}.")

/** Where the storefront shows things. `{storefront}` is the option `storefrontUrl`; `{handle}` and `{id}` are the product's. */
export const storefrontSetting = {
  name: "storefront",
  label: "Storefront",
  schema: z.object({ version: z.literal(1).default(1), productUrl: productUrl.default("{storefront}/products/{handle}") }),
} satisfies Setting
