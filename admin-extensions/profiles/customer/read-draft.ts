import type { CustomerForm } from "../queries"
import type { CustomerDraft } from "./customer-fields"

const facts = ["first_name", "last_name", "phone", "company_name"] as const
const places = ["address_1", "address_2", "postal_code", "city", "province", "country_code"] as const

const written = (text: string) => text.trim() || null
const pick = <Name extends keyof CustomerDraft>(draft: CustomerDraft, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, written(draft[name])])) as Record<Name, string | null>

/** The form as the API takes it; an address nobody wrote is left out. */
export function readCustomer(draft: CustomerDraft): CustomerForm {
  const address = pick(draft, places)
  return { email: draft.email.trim(), ...pick(draft, facts), ...(Object.values(address).some(Boolean) ? { address } : {}) }
}

/** What was changed since the form opened, as the API takes it: a part of the address changed sends the whole of it. */
export function readCustomerChange(draft: CustomerDraft, before: CustomerDraft): Partial<CustomerForm> {
  const changed = <Name extends keyof CustomerDraft>(names: readonly Name[]) => names.filter((name) => written(draft[name]) !== written(before[name]))
  return {
    ...(changed(["email"]).length ? { email: draft.email.trim() } : {}),
    ...pick(draft, changed(facts)),
    ...(changed(places).length ? { address: pick(draft, places) } : {}),
  }
}
