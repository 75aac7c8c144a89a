import type { Database } from "../../database"
import type { OfferRow } from "./offer-row"

/** Writes what can be changed of an offer. */
export async function updateOffer(db: Database, offer: OfferRow): Promise<void> {
  const columns = ["name", "percent", "amount", "currency_code", "target", "prefix", "valid_days", "ends_at", "max_codes", "budget", "budget_currency", "status"] as const
  await db.query(
    `update marketing_offer set ${columns.map((column, index) => `${column} = $${index + 2}`).join(", ")}, updated_at = now() where key = $1`,
    [offer.key, ...columns.map((column) => offer[column])]
  )
}
