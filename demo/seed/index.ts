import { Faker, base, en } from "@faker-js/faker"
import type { MedusaContainer } from "@medusajs/framework/types"
import { changeOrders } from "./change-orders"
import { createCatalogue } from "./create-catalogue"
import { createOrders, type Placed } from "./create-orders"
import { createPeople } from "./create-people"
import { createStore, type Store } from "./create-store"
import { defineAttributes } from "./define-attributes"
import { createDice } from "./dice"
import { leaveCarts } from "./leave-carts"
import { moveIntoPast } from "./move-into-past"
import { planDetails } from "./plan-details"
import { planOrders } from "./plan-orders"
import { planPeople } from "./plan-people"
import { planVisits } from "./plan-visits"
import { recordConsents } from "./record-consents"
import { recordVisits } from "./record-visits"
import { runLow, shipParcels } from "./ship-parcels"
import { takePayments } from "./take-payments"

export type SeedSettings = {
  customers: number
  orders: number
  /** The last moment of the two years. */
  until: Date
  onProgress?: (note: string) => void
}

/** Fills an empty, migrated Medusa with a shop that has two years behind it. The same settings give the same shop. */
export async function seedShop(container: MedusaContainer, { customers, orders: count, until, onProgress = () => undefined }: SeedSettings): Promise<Store> {
  const dice = createDice(new Faker({ locale: [en, base], seed: 20_261_120 }))
  const people = planPeople(customers, dice)
  const plan = planOrders({ people, count, until, dice })
  // Dice of their own, so that what was drawn before stays as it was.
  const more = createDice(new Faker({ locale: [en, base], seed: 20_261_121 }))
  const details = planDetails(people, more)

  onProgress("the store and its catalogue")
  const store = await createStore(container)
  const catalogue = await createCatalogue(container, store, dice)
  onProgress("customers")
  await defineAttributes(container)
  const ids = await createPeople(container, people, details)
  const orders = await createOrders({ container, store, catalogue, ids, plan, until, onProgress: (done) => onProgress(`${done} of ${plan.length} orders`) })
  onProgress("payments and parcels")
  await takePayments(container, orders)
  const edited = (order: Placed) => order.fate === "edited"
  await shipParcels({ container, store, orders: orders.filter((order) => !edited(order)), until })
  await changeOrders({ container, store, orders, onProgress: (done, of) => onProgress(`${done} of ${of} refunds, returns, edits and cancellations`) })
  await shipParcels({ container, store, orders: orders.filter(edited), until })
  await runLow(container, dice)
  onProgress("abandoned carts and consents")
  await leaveCarts({ container, store, catalogue, people, ids, until, dice })
  await moveIntoPast({ container, orders, people, ids, until })
  await recordConsents({ container, people, orders, until, dice })
  const deeds = planVisits({ people, orders: plan, until, dice: more })
  await recordVisits({ container, catalogue, deeds, onProgress: (done) => onProgress(`${done} of ${deeds.length} things done in the storefront`) })
  return store
}
