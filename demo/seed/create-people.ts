import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Details } from "./plan-details"
import type { Person } from "./plan-people"

/** The customer rows of one person: an account, a guest, or both with the same e-mail. */
export type CustomerIds = { account?: string; guest?: string }

const BATCH = 200

/** Creates customers with their addresses and puts them into groups; the answer is in the order of `people`. */
export async function createPeople(container: MedusaContainer, people: Person[], details: Details[]): Promise<CustomerIds[]> {
  const customers = container.resolve(Modules.CUSTOMER)
  const ids: CustomerIds[] = people.map(() => ({}))
  const wanted = people.flatMap((person) => [
    ...(person.kind !== "account" ? [{ person, account: false }] : []),
    ...(person.kind !== "guest" ? [{ person, account: true }] : []),
  ])
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH)
    const created = await customers.createCustomers(batch.map(({ person, account }) => describeCustomer(person, account, details[person.index]!)))
    created.forEach(({ id }, index) => {
      const { person, account } = batch[index]!
      ids[person.index]![account ? "account" : "guest"] = id
    })
  }
  await createGroups(container, people, ids)
  return ids
}

function describeCustomer(person: Person, account: boolean, metadata: Details) {
  const { first_name, last_name, phone, ...place } = person.address
  return {
    email: account ? person.email : person.guestEmail,
    has_account: account,
    metadata,
    first_name, last_name,
    ...(phone ? { phone } : {}),
    ...(person.company ? { company_name: person.company } : {}),
    ...(account ? { addresses: [{ address_name: "Home", first_name, last_name, ...place, ...(phone ? { phone } : {}), is_default_shipping: true, is_default_billing: true }] } : {}),
  }
}

async function createGroups(container: MedusaContainer, people: Person[], ids: CustomerIds[]): Promise<void> {
  const customers = container.resolve(Modules.CUSTOMER)
  const names = [...new Set(people.flatMap(({ groups }) => groups))].sort()
  if (!names.length) return
  const groups = await customers.createCustomerGroups(names.map((name) => ({ name })))
  const groupIds = new Map(groups.map(({ name, id }) => [name, id]))
  const pairs = people.flatMap((person) => {
    const customerId = ids[person.index]!.account ?? ids[person.index]!.guest!
    return person.groups.map((name) => ({ customer_id: customerId, customer_group_id: groupIds.get(name)! }))
  })
  await customers.addCustomerToGroup(pairs)
}
