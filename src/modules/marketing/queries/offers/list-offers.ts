import type { Database } from "../../database"
import { offerColumns, type OfferRow } from "./offer-row"

export type OfferListing = { q?: string | undefined; status?: "active" | "inactive" | undefined; limit: number; offset: number }

/** A page of offers, the newest first; `q` looks in names and codes. */
export async function listOffers(db: Database, { q, status, limit, offset }: OfferListing): Promise<{ offers: OfferRow[]; count: number }> {
  const where = `offer.deleted_at is null and ($1::text is null or offer.name ilike $1 or offer.prefix ilike $1 or offer.code ilike $1 or offer.id = $3) and ($2::text is null or offer.status = $2)`
  const values = [q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : null, status ?? null, q ?? null]
  const offers = await db.query<OfferRow>(`select ${offerColumns} from marketing_offer offer where ${where} order by offer.key desc limit $4 offset $5`, [...values, limit, offset])
  const [total] = await db.query<{ count: number }>(`select count(*)::int as count from marketing_offer offer where ${where}`, values)
  return { offers, count: total!.count }
}
