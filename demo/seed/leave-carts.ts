import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Catalogue } from "./create-catalogue"
import type { CustomerIds } from "./create-people"
import type { Store } from "./create-store"
import type { Dice } from "./dice"
import type { Person } from "./plan-people"

const DAY = 86_400_000

/** Leaves filled carts behind, most of them lately: some with an e-mail, some of visitors unknown. */
export async function leaveCarts({ container, store, catalogue, people, ids, until, dice }: { container: MedusaContainer; store: Store; catalogue: Catalogue; people: Person[]; ids: CustomerIds[]; until: Date; dice: Dice }): Promise<void> {
  const products = [...catalogue.values()]
  const left = Array.from({ length: Math.round(people.length * 0.12) }, () => ({ at: new Date(until.getTime() - dice.exponential(18) * DAY), person: dice.chance(0.7) ? dice.one(people) : undefined }))
  const carts = await container.resolve(Modules.CART).createCarts(left.map(({ person }) => {
    const currency = person?.country.region === "North America" ? "usd" : "eur"
    const customerId = person && (ids[person.index]!.account ?? ids[person.index]!.guest)
    return {
      region_id: store.regions[currency].id, sales_channel_id: store.salesChannelId, currency_code: currency,
      ...(person ? { email: person.email, locale: person.country.locale, shipping_address: person.address } : {}),
      ...(customerId ? { customer_id: customerId } : {}),
      items: Array.from({ length: dice.whole(1, 3) }, () => {
        const product = dice.one(products)
        const variant = dice.one(product.variants)
        return {
          title: product.title, subtitle: variant.title, thumbnail: product.thumbnail, quantity: 1, unit_price: variant[currency],
          product_id: product.id, product_title: product.title, product_handle: product.handle, variant_id: variant.id, variant_title: variant.title, variant_sku: variant.sku,
          requires_shipping: true,
        }
      }),
    }
  }))
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const [index, cart] of carts.entries()) {
    const stamp = { created_at: left[index]!.at, updated_at: left[index]!.at }
    await db("cart").where({ id: cart.id }).update(stamp)
    await db("cart_line_item").where({ cart_id: cart.id }).update(stamp)
  }
}
