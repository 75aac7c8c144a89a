import { formatMoney } from "../base/money"
import type { TimelineEntry } from "../http/profiles"

/**
 * A timeline entry before it is put into words. Amounts are minor units of `extra`, a currency code, on an order and a cart; of the
 * reporting currency on a checkout; minutes on a visit.
 */
export type TimelineFact = {
  at: Date
  kind: TimelineEntry["kind"]
  subject_id: string | null
  name: string | null
  extra: string | null
  amount: number | null
  flag: string | null
}

/** Puts what happened into a plain English sentence. */
export function tellEvent(fact: TimelineFact, reportingCurrency: string): TimelineEntry {
  return { at: fact.at.toISOString(), kind: fact.kind, text: sentence(fact, reportingCurrency), subject: subject(fact) }
}

function sentence({ kind, name, extra, amount, flag }: TimelineFact, reportingCurrency: string): string {
  switch (kind) {
    case "order": {
      const ending = flag === "cancelled" ? ", cancelled" : flag === "refunded" ? ", since refunded in part or in full" : ""
      return `Ordered ${name ? `#${name} ` : ""}for ${formatMoney(amount ?? 0, extra ?? "eur")}${ending}`
    }
    case "sent": return `Was sent ${name}`
    case "click": return extra ? `Clicked ${extra} in ${name}` : `Clicked in ${name}`
    case "open": return `Opened ${name}`
    case "unsubscribe": return `Unsubscribed through ${name}`
    case "bounced": return `${name} came back`
    case "complained": return `Reported ${name} as spam`
    case "joined": return `Joined ${name}`
    case "left": return `Left ${name}`
    case "visit": return `Visited the shop${amount ? ` for ${amount} minute${amount === 1 ? "" : "s"}` : ""}${extra ? `, coming from ${extra}` : ""}`
    case "viewed": return flag === "category" ? `Looked at ${name ? `the category ${name}` : "a category"}` : `Viewed ${name ?? "a product"}`
    case "searched": return `Searched for ${name ? `“${name}”` : "something"}${flag === "nothing" ? " and found nothing" : ""}`
    case "added_to_cart": return `Put ${Number(extra) > 1 ? `${extra} × ` : ""}${name ?? "a product"} into the cart`
    case "checkout": return `Started the checkout${amount ? ` of ${formatMoney(amount, reportingCurrency)}` : ""}`
    case "event": return `Did “${name}”`
    case "abandoned_cart": return `Left a cart of ${formatMoney(amount ?? 0, extra ?? reportingCurrency)} behind${flag === "completed" ? ", and bought it later" : ""}`
    case "consent": return `${consents[name ?? ""] ?? name} ${purposes[flag ?? ""] ?? flag} (${extra})`
  }
}

const consents: Record<string, string> = {
  subscribed: "Agreed to",
  unsubscribed: "Withdrew consent to",
  pending: "Was asked to confirm",
  never_asked: "Was set to never asked for",
}
const purposes: Record<string, string> = {
  marketing: "marketing mails",
  open_tracking: "open tracking",
  click_tracking: "click tracking",
  profiling: "profiling",
  sms: "marketing by text message",
}

function subject({ kind, subject_id, flag }: TimelineFact): TimelineEntry["subject"] {
  if (!subject_id) return null
  if (kind === "viewed" || kind === "added_to_cart" || kind === "event") return { type: "product", id: subject_id }
  if (kind === "order") return { type: "order", id: subject_id }
  if (kind === "joined" || kind === "left") return flag === "deleted" ? null : { type: "segment", id: subject_id }
  return { type: "campaign", id: subject_id }
}
