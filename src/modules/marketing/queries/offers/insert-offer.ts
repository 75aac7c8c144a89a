import type { Database } from "../../database"
import type { OfferRow } from "./offer-row"

export type NewOffer = Omit<OfferRow, "key" | "promotion_campaign_id" | "promotion_id" | "status" | "created_at" | "updated_at"> & { created_by: string | null }

/** Stores an offer; false when another has its shared code. */
export async function insertOffer(db: Database, offer: NewOffer): Promise<boolean> {
  const columns = ["id", "name", "kind", "percent", "amount", "currency_code", "target", "prefix", "code", "valid_days", "ends_at", "max_codes", "budget", "budget_currency", "created_by"] as const
  const inserted = await db.query(
    `insert into marketing_offer (${columns.join(", ")}) values (${columns.map((_, index) => `$${index + 1}`).join(", ")}) on conflict (code) where code is not null do nothing returning 1`,
    columns.map((column) => offer[column])
  )
  return inserted.length > 0
}
