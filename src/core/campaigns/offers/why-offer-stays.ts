import { joinWords } from "../../base/join-words"
import type { OfferFacts } from "./offer-facts"

/** A campaign that is not over, or a template of the shop's, whose message gives an offer's codes away. */
export type OfferUser = { kind: "campaign" | "template"; id: string; name: string }

/** Why an offer cannot be deleted and what to do instead, in a merchant's words; undefined when nothing stands against it. */
export function whyOfferStays(name: string, { issued, reserved, refused, orders }: OfferFacts, users: readonly OfferUser[]): string | undefined {
  const codes = issued + reserved + refused
  if (codes) return `“${name}” cannot be deleted: ${codes.toLocaleString("en")} ${codes === 1 ? "code of it was issued or kept for somebody" : "codes of it were issued or kept for people"}. End it instead.`
  if (orders) return `“${name}” cannot be deleted: ${orders.toLocaleString("en")} ${orders === 1 ? "order" : "orders"} used it. End it instead.`
  if (!users.length) return undefined
  const parts = (["campaign", "template"] as const).flatMap((kind) => {
    const names = users.filter((user) => user.kind === kind).map((user) => `“${user.name}”`)
    return names.length ? [`the ${kind}${names.length > 1 ? "s" : ""} ${joinWords(names, "and")}`] : []
  })
  return `“${name}” cannot be deleted: ${joinWords(parts, "and")} ${users.length > 1 ? "give" : "gives"} its codes away. Take the coupon out there first, or end it instead.`
}
