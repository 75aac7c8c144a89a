import { MedusaError } from "@medusajs/framework/utils"
import { toMinor } from "../../../../core/base/money"
import type { Problem } from "../../../../core/base/problem"
import type { OfferFacts } from "../../../../core/campaigns/offers/offer-facts"
import type { UpdateOffer } from "../../../../core/campaigns/offers/offer.schema"
import { planOfferChange, type OfferChange } from "../../../../core/campaigns/offers/plan-offer-change"
import { whyOfferStays } from "../../../../core/campaigns/offers/why-offer-stays"
import type { MarketingContext } from "../../context"
import type { Database } from "../../database"
import { reportingCurrency } from "../../memory/reporting-currency"
import { deleteOffer } from "../../queries/offers/delete-offer"
import { findOfferUsers } from "../../queries/offers/find-offer-users"
import { findOffers } from "../../queries/offers/find-offers"
import { holdOffer } from "../../queries/offers/hold-offer"
import { moveEnds } from "../../queries/offers/move-ends"
import type { OfferRow } from "../../queries/offers/offer-row"
import { readOfferFacts } from "../../queries/offers/read-offer-facts"
import { updateOffer } from "../../queries/offers/update-offer"
import { recordActivity, type Activity } from "../../queries/settings/record-activity"
import { columnsOf, termsOf } from "./offer-terms"

type By = { actor: Activity["actor"] }

/** A change as it will be stored. `saved` is what orders have saved, in minor units of the budget's currency. */
export type PlannedChange = Omit<OfferChange, "after"> & { before: OfferRow; after: OfferRow; saved: number }

/** Changing and deleting offers: what may be done depends on what became of their codes. */
export function changeOffers(context: Pick<MarketingContext, "db" | "options" | "now">) {
  const { db, now } = context

  /** The offer of this id; an error a merchant can read when there is none. */
  async function reach(id: string, inner: Database = db, hold = false): Promise<OfferRow> {
    const offer = hold ? await holdOffer(inner, id) : (await findOffers(inner, [id]))[0]
    if (!offer) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no offer with the id ${id}.`)
    return offer
  }

  /** What became of an offer so far; amounts in the currency asked for, unless Medusa counts them in another. */
  async function factsOf(offer: OfferRow, currency?: string, inner: Database = db): Promise<OfferFacts> {
    const asked = currency ?? offer.budget_currency ?? offer.currency_code ?? (await reportingCurrency(context))
    const { issued, reserved, refused, orders, used, used_currency, saved } = await readOfferFacts(inner, offer.key, asked)
    return {
      issued, reserved, refused, orders,
      saved: used !== null && used_currency ? { amount: toMinor(used, used_currency), currency_code: used_currency, counted: true } : { amount: saved, currency_code: asked, counted: false },
    }
  }

  async function planFor(before: OfferRow, change: UpdateOffer, inner: Database = db): Promise<PlannedChange> {
    const facts = await factsOf(before, change.budget?.currency_code, inner)
    const { after, changed, problems } = planOfferChange(termsOf(before), change, facts, now())
    return { before, after: { ...before, ...columnsOf(after), status: after.status }, changed, problems, saved: facts.saved.amount }
  }

  /** Writes a planned change and who made it, in one: refused when the offer is not as it was when it was planned, or no longer allows it. */
  async function change(id: string, wish: UpdateOffer, { actor, plannedAt }: By & { plannedAt: number }): Promise<void> {
    await db.transaction(async (inner) => {
      const held = await reach(id, inner, true)
      if (held.updated_at.getTime() !== plannedAt) throw new MedusaError(MedusaError.Types.CONFLICT, `Somebody changed “${held.name}” at the same moment. Nothing was overwritten: look at it again.`)
      const { before, after, changed, problems } = await planFor(held, wish, inner)
      refuse(problems)
      if (!changed.length) return
      await updateOffer(inner, after)
      if (changed.includes("expires") && !after.valid_days) await moveEnds(inner, { key: before.key, from: before.ends_at, to: after.ends_at })
      await recordActivity(inner, { actor, action: deedOf(changed, after), area: "campaigns", subjectId: id, detail: { before: pick(before, changed), after: pick(after, changed) } })
    })
  }

  /** An offer that may be deleted; else an error that says why not, and what to do. */
  async function reachDeletable(id: string, inner: Database = db, hold = false): Promise<OfferRow> {
    const offer = await reach(id, inner, hold)
    const reason = whyOfferStays(offer.name, await factsOf(offer, undefined, inner), await findOfferUsers(inner, id))
    if (reason) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, reason)
    return offer
  }

  return {
    reach: (id: string) => reach(id),
    reachDeletable: (id: string) => reachDeletable(id),
    factsOf: (offer: OfferRow) => factsOf(offer),
    change,

    /** What forbids a change, each with its place. */
    checkChange: async (id: string, wish: UpdateOffer): Promise<Problem[]> => (await planFor(await reach(id), wish)).problems,

    /** What a change would make of an offer; an error a merchant can read when something forbids it. */
    planChange: async (id: string, wish: UpdateOffer): Promise<PlannedChange> => {
      const planned = await planFor(await reach(id), wish)
      refuse(planned.problems)
      return planned
    },

    /** Deletes an offer nothing was given away of, and says who did. */
    remove: (id: string, { actor }: By): Promise<void> =>
      db.transaction(async (inner) => {
        const { key, name } = await reachDeletable(id, inner, true)
        await deleteOffer(inner, key)
        await recordActivity(inner, { actor, action: "deleted an offer", area: "campaigns", subjectId: id, detail: { name } })
      }),
  }
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length) throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.map(({ message }) => message).join(" "))
}

const deedOf = (changed: readonly string[], { status }: OfferRow) => (!changed.includes("status") ? "changed an offer" : status === "inactive" ? "ended an offer" : "began an offer again")

function pick(offer: OfferRow, parts: PlannedChange["changed"]) {
  const terms = termsOf(offer)
  return Object.fromEntries(parts.map((part) => [part, terms[part]]))
}
