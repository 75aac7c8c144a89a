import type { RunningShop } from "../setup/running-shop"
import { eventually } from "../setup/eventually"
import type { ProfileListResponse } from "../../src/core/http"

export type Customer = { id: string; email: string; firstName: string }

/** An account, made by the merchant. */
export async function aCustomer({ admin }: Pick<RunningShop, "admin">, firstName: string): Promise<Customer> {
  const email = `${firstName.toLowerCase()}@example.com`
  const { customer } = await admin<{ customer: { id: string } }>("POST", "/admin/customers", { email, first_name: firstName, last_name: "Example" })
  return { id: customer.id, email, firstName }
}

/** The id of a person's profile, as soon as there is one. */
export async function profileOf({ admin }: Pick<RunningShop, "admin">, email: string): Promise<string> {
  const { profiles } = await eventually(
    `a profile of ${email}`,
    () => admin<ProfileListResponse>("GET", `/admin/marketing/profiles?q=${encodeURIComponent(email)}`),
    ({ profiles }) => profiles.some((profile) => profile.email === email))
  return profiles.find((profile) => profile.email === email)!.id
}

/** Writes down that a person said yes or no to marketing by e-mail. */
export async function consent(shop: Pick<RunningShop, "admin">, email: string, state: "subscribed" | "unsubscribed"): Promise<void> {
  await shop.admin("POST", `/admin/marketing/profiles/${await profileOf(shop, email)}/consent`, { purpose: "marketing", state, source: "Asked at the till" })
}
