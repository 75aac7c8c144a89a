import type { Problem } from "../../../core/base/problem"
import type { Database } from "../database"
import { findOffers } from "../queries/offers/find-offers"

/** What forbids sending a message with coupons of these offers now: one that is not there, or has ended. */
export async function checkOffers(db: Database, ids: readonly string[], now: Date): Promise<Problem[]> {
  if (!ids.length) return []
  const offers = await findOffers(db, ids)
  return ids.flatMap((id) => {
    const offer = offers.find((one) => one.id === id)
    const problem = (message: string): Problem[] => [{ path: ["mjml"], message }]
    if (!offer) return problem(`There is no offer ${id}. Choose one under Coupons.`)
    if (offer.status !== "active") return problem(`The offer “${offer.name}” was ended. Begin it again, or choose another.`)
    if (offer.ends_at && offer.ends_at <= now) return problem(`The offer “${offer.name}” ended on ${offer.ends_at.toISOString().slice(0, 10)}. Choose another.`)
    return []
  })
}
