import { askJson, type RunningShop } from "../setup/running-shop"

type WithId<Name extends string> = Record<Name, { id: string }>

/** What a shop sells and how: one region in euros, one way to ship (5.00), the payment provider every Medusa has. */
export type Shop = {
  regionId: string
  salesChannelId: string
  shippingOptionId: string
  products: { lamp: Product; chair: Product }
  /** Speaks to the store API as a storefront does. */
  store<Answer>(method: "GET" | "POST", path: string, body?: object): Promise<Answer>
  publishableKey: string
}
export type Product = { id: string; variantId: string; title: string; price: number }

/** Opens a shop through the admin API, as a merchant would by hand. */
export async function aShop({ admin, url }: Pick<RunningShop, "admin" | "url">): Promise<Shop> {
  const { region } = await admin<WithId<"region">>("POST", "/admin/regions", { name: "Europe", currency_code: "eur", countries: ["de", "fr"], payment_providers: ["pp_system_default"] })
  const { sales_channel } = await admin<WithId<"sales_channel">>("POST", "/admin/sales-channels", { name: "Web shop" })
  const { api_key } = await admin<{ api_key: { id: string; token: string } }>("POST", "/admin/api-keys", { type: "publishable", title: "Storefront" })
  await admin("POST", `/admin/api-keys/${api_key.id}/sales-channels`, { add: [sales_channel.id] })
  const { shipping_profile } = await admin<WithId<"shipping_profile">>("POST", "/admin/shipping-profiles", { name: "Parcels", type: "default" })
  return {
    regionId: region.id,
    salesChannelId: sales_channel.id,
    shippingOptionId: await aWayToShip(admin, sales_channel.id, shipping_profile.id),
    products: {
      lamp: await aProduct(admin, "Desk lamp", 60, sales_channel.id, shipping_profile.id),
      chair: await aProduct(admin, "Oak chair", 130, sales_channel.id, shipping_profile.id),
    },
    publishableKey: api_key.token,
    store: (method, path, body) => askJson(method, url + path, { "x-publishable-api-key": api_key.token }, body),
  }
}

async function aWayToShip(admin: RunningShop["admin"], salesChannelId: string, shippingProfileId: string): Promise<string> {
  const { stock_location } = await admin<WithId<"stock_location">>("POST", "/admin/stock-locations", { name: "Warehouse" })
  const location = `/admin/stock-locations/${stock_location.id}`
  await admin("POST", `${location}/sales-channels`, { add: [salesChannelId] })
  await admin("POST", `${location}/fulfillment-providers`, { add: ["manual_manual"] })
  const { stock_location: { fulfillment_sets: [set] } } = await admin<{ stock_location: { fulfillment_sets: { id: string }[] } }>(
    "POST", `${location}/fulfillment-sets?fields=*fulfillment_sets`, { name: "Parcels", type: "shipping" })
  const { fulfillment_set } = await admin<{ fulfillment_set: { service_zones: { id: string }[] } }>("POST", `/admin/fulfillment-sets/${set!.id}/service-zones`, {
    name: "Europe", geo_zones: ["de", "fr"].map((country_code) => ({ type: "country", country_code })),
  })
  const { shipping_option } = await admin<WithId<"shipping_option">>("POST", "/admin/shipping-options", {
    name: "Parcel", service_zone_id: fulfillment_set.service_zones[0]!.id, shipping_profile_id: shippingProfileId, provider_id: "manual_manual",
    price_type: "flat", type: { label: "Parcel", description: "In three days", code: "parcel" }, prices: [{ currency_code: "eur", amount: 5 }],
  })
  return shipping_option.id
}

async function aProduct(admin: RunningShop["admin"], title: string, price: number, salesChannelId: string, shippingProfileId: string): Promise<Product> {
  const { product } = await admin<{ product: { id: string; variants: { id: string }[] } }>("POST", "/admin/products", {
    title, status: "published", shipping_profile_id: shippingProfileId, sales_channels: [{ id: salesChannelId }],
    options: [{ title: "Size", values: ["One"] }],
    variants: [{ title: "One", manage_inventory: false, options: { Size: "One" }, prices: [{ currency_code: "eur", amount: price }] }],
  })
  return { id: product.id, variantId: product.variants[0]!.id, title, price }
}
