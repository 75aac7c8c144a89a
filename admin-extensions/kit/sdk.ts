import Medusa from "@medusajs/js-sdk"

/** Medusa's own admin API (products, categories, customer groups …), signed in as the dashboard is. */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined },
})
