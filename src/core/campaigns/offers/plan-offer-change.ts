import { formatMoney } from "../../base/money"
import type { Problem } from "../../base/problem"
import type { OfferFacts } from "./offer-facts"
import { createOfferSchema, type CreateOffer, type UpdateOffer } from "./offer.schema"

/** All that can be said of an offer. */
export type OfferTerms = CreateOffer & { status: "active" | "inactive" }

export type OfferChange = { after: OfferTerms; changed: (keyof UpdateOffer)[]; problems: Problem[] }

/** What a change makes of an offer, which parts really change, and what forbids it; what is not given stays. */
export function planOfferChange(before: OfferTerms, change: UpdateOffer, facts: OfferFacts, now: Date): OfferChange {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as UpdateOffer
  const after: OfferTerms = { ...before, ...given }
  const changed = (Object.keys(given) as (keyof UpdateOffer)[]).filter((part) => tell(before[part]) !== tell(after[part]))
  const { name, kind, value, target, prefix, code, expires, max_codes, budget } = after
  const checked = createOfferSchema.safeParse({ name, kind, value, target, prefix, code, expires, max_codes, budget })
  const wrong = checked.success ? [] : checked.error.issues.map(({ path, message }): Problem => ({ path: path.map((step) => (typeof step === "symbol" ? String(step) : step)), message }))
  return { after, changed, problems: [...wrong, ...changed.flatMap((part) => refuse(part, after, facts, now).map((message): Problem => ({ path: [part], message })))] }
}

/** What is fixed by what became of the offer, a part at a time. */
function refuse(part: keyof UpdateOffer, { kind, code, expires, max_codes, budget }: OfferTerms, { issued, reserved, orders, saved }: OfferFacts, now: Date): string[] {
  switch (part) {
    case "value":
    case "target": {
      if (!issued && !reserved && !orders) return []
      const used = issued + reserved ? counted(issued + reserved, "code was issued", "codes were issued") : counted(orders, "order used it", "orders used it")
      return [`${part === "value" ? "What its codes take off" : "What its codes are taken from"} (${part}) is fixed: ${used} already. Create another offer instead.`]
    }
    case "prefix":
      return kind === "shared" ? [`Everybody gets ${code}: there is no prefix (prefix).`] : []
    case "expires":
      return expires.type === "date" && Date.parse(expires.at) <= now.getTime() ? ["This date is over (expires). Choose one to come, or end the offer."] : []
    case "max_codes":
      return max_codes !== null && max_codes < issued ? [`Write at least ${number(issued)} (max_codes): so many codes were issued already.`] : []
    case "budget": {
      if (!budget || !saved.amount) return []
      const money = formatMoney(saved.amount, saved.currency_code)
      if (budget.currency_code !== saved.currency_code) return saved.counted ? [`The cap of discounts (budget) stays in ${saved.currency_code.toUpperCase()}: orders have saved ${money} already.`] : []
      return budget.amount < saved.amount ? [`Write at least ${money} (budget): orders have saved so much already.`] : []
    }
    default:
      return []
  }
}

const number = (value: number) => value.toLocaleString("en")
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

/** A part as a word that is equal when the part is, however its fields are ordered and its time is written. */
function tell(part: unknown): string {
  if (typeof part !== "object" || part === null) return JSON.stringify(part)
  return JSON.stringify(Object.entries(part).map(([name, value]) => [name, name === "at" ? Date.parse(String(value)) : value]).sort())
}
