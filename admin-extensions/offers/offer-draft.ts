import { toMajor, toMinor } from "../../src/core/base/money"
import type { OfferDetailResponse, OfferResponse } from "../../src/core/http/offers"

/** What stands in the form while an offer is being written; numbers as they are typed, amounts in major units. */
export type OfferDraft = {
  name: string
  kind: "unique" | "shared"
  type: "percentage" | "fixed"
  amount: string
  target: "order" | "items"
  prefix: string
  code: string
  expires: "never" | "days" | "date"
  days: string
  date: string
  max_codes: string
  budget: string
}

export const emptyOffer: OfferDraft = {
  name: "", kind: "unique", type: "percentage", amount: "10", target: "order", prefix: "", code: "", expires: "days", days: "14", date: "", max_codes: "", budget: "",
}

/** The body of a draft; what cannot be read is left for the schema to say. Amounts are in `currency`, a date holds to its end. */
export function readOfferDraft(draft: OfferDraft, currency: string): Record<string, unknown> {
  const number = (written: string) => (written.trim() ? Number(written.replace(",", ".")) : Number.NaN)
  const { name, kind, target } = draft
  return {
    name, kind, target,
    value: draft.type === "percentage" ? { type: "percentage", percent: number(draft.amount) } : { type: "fixed", amount: toMinor(number(draft.amount), currency), currency_code: currency },
    ...(kind === "unique" ? { prefix: draft.prefix } : { code: draft.code }),
    expires: draft.expires === "days" ? { type: "days", days: number(draft.days) }
      : draft.expires === "date" ? { type: "date", at: draft.date ? new Date(`${draft.date}T23:59:59`).toISOString() : "" } : { type: "never" },
    max_codes: kind === "unique" && draft.max_codes.trim() ? number(draft.max_codes) : null,
    budget: draft.budget.trim() ? { amount: toMinor(number(draft.budget), currency), currency_code: currency } : null,
  }
}

/** The currency an offer's amounts are written in: its own, else that which its orders are counted in, else `otherwise`. */
export function currencyOf({ offer: { value, budget }, facts: { saved } }: OfferDetailResponse, otherwise: string): string {
  if (value.type === "fixed") return value.currency_code
  return budget?.currency_code ?? (saved.counted ? saved.currency_code : otherwise)
}

/** An offer as it stands in the form. */
export function draftOf({ name, kind, value, target, prefix, code, expires, max_codes, budget }: OfferResponse): OfferDraft {
  const money = (amount: number, currency: string) => String(toMajor(amount, currency))
  return {
    name, kind, target, prefix, code,
    type: value.type, amount: value.type === "percentage" ? String(value.percent) : money(value.amount, value.currency_code),
    expires: expires.type, days: expires.type === "days" ? String(expires.days) : emptyOffer.days, date: expires.type === "date" ? dayOf(new Date(expires.at)) : "",
    max_codes: max_codes === null ? "" : String(max_codes), budget: budget ? money(budget.amount, budget.currency_code) : "",
  }
}

/** The body that makes of one draft the other: what says the same stays out of it, so that a date keeps its very second. */
export function readOfferChange(before: OfferDraft, after: OfferDraft, currency: string): Record<string, unknown> {
  const was = readOfferDraft(before, currency)
  return Object.fromEntries(Object.entries(readOfferDraft(after, currency)).filter(([part, value]) => tell(value) !== tell(was[part])))
}

/** What cannot be read as a number says something else than nothing does. */
const tell = (value: unknown) => JSON.stringify(value, (_, part: unknown) => (Number.isNaN(part) ? "?" : part))

const dayOf = (date: Date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-")
