import { createMarketing } from "/marketing.js"
import { settings } from "/settings.js"

const CART = "demo_cart"
const REGION = "demo_region"

/** The plugin's helper: it keeps the token of the mail that led here, and tells the cart. */
export const marketing = createMarketing(settings)

async function ask(path, body, method = body ? "POST" : "GET") {
  const answer = await fetch(`${settings.backendUrl}/store${path}`, {
    method,
    headers: { "content-type": "application/json", "x-publishable-api-key": settings.publishableKey },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const told = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Error(told.message ?? `The shop answered ${answer.status}.`)
  return told
}

export const regions = async () => (await ask("/regions?fields=id,name,currency_code,*countries")).regions
export const chosenRegion = (all) => all.find(({ id }) => id === localStorage.getItem(REGION)) ?? all.find(({ currency_code }) => currency_code === "eur") ?? all[0]

export async function chooseRegion(id) {
  localStorage.setItem(REGION, id)
  const cartId = localStorage.getItem(CART)
  if (cartId) await ask(`/carts/${cartId}`, { region_id: id }).catch(() => localStorage.removeItem(CART))
}

const priced = "fields=title,subtitle,description,handle,thumbnail,*variants,*variants.calculated_price,*options,*categories"
export const listProducts = async (region, categoryIds) => {
  const query = new URLSearchParams({ region_id: region.id, limit: "100" })
  for (const id of categoryIds ?? []) query.append("category_id[]", id)
  return (await ask(`/products?${query}&${priced}`)).products
}
export const findProduct = async (region, handle) => (await ask(`/products?${new URLSearchParams({ region_id: region.id, handle })}&${priced}`)).products[0]
export const listSections = async () => (await ask("/product-categories?parent_category_id=null&include_descendants_tree=true&fields=id,name,handle,*category_children")).product_categories

export async function readCart() {
  const id = localStorage.getItem(CART)
  if (!id) return undefined
  const found = await ask(`/carts/${id}?fields=*items,*region,subtotal,total,item_total,shipping_total,currency_code,completed_at,email`).catch(() => undefined)
  if (!found?.cart || found.cart.completed_at) return void localStorage.removeItem(CART)
  return found.cart
}

export async function addToCart(region, variantId) {
  let id = (await readCart())?.id
  if (!id) {
    id = (await ask("/carts", { region_id: region.id })).cart.id
    localStorage.setItem(CART, id)
  }
  await ask(`/carts/${id}/line-items`, { variant_id: variantId, quantity: 1 })
  await marketing.attachToCart(id)
}

export const removeLine = (cart, lineId) => ask(`/carts/${cart.id}/line-items/${lineId}`, undefined, "DELETE")

/** The cheapest way of shipping this cart. */
export async function cheapestShipping(cart) {
  const { shipping_options } = await ask(`/shipping-options?cart_id=${cart.id}`)
  return shipping_options.toSorted((a, b) => a.amount - b.amount)[0]
}

/** The whole checkout at one press: address, the cheapest shipping, the payment provider that takes everything. */
export async function placeOrder({ email, name }) {
  const cart = await readCart()
  if (!cart) throw new Error("The cart is empty.")
  const [first_name, ...rest] = name.trim().split(/\s+/)
  const country_code = cart.region.currency_code === "usd" ? "us" : "de"
  const address = { first_name: first_name || "Demo", last_name: rest.join(" ") || "Shopper", address_1: "1 Demo Street", city: country_code === "us" ? "Portland" : "Hamburg", postal_code: country_code === "us" ? "97201" : "20457", country_code }
  await ask(`/carts/${cart.id}`, { email, shipping_address: address, billing_address: address })
  const option = await cheapestShipping(cart)
  if (!option) throw new Error("Nothing ships to this address.")
  await ask(`/carts/${cart.id}/shipping-methods`, { option_id: option.id })
  const { payment_collection } = await ask("/payment-collections", { cart_id: cart.id })
  await ask(`/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" })
  await marketing.attachToCart(cart.id)
  const done = await ask(`/carts/${cart.id}/complete`, {})
  if (done.type !== "order") throw new Error(done.error?.message ?? "The order could not be placed.")
  localStorage.removeItem(CART)
  return done.order
}
