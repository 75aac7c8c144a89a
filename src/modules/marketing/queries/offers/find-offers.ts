import type { Database } from "../../database"
import { offerColumns, type OfferRow } from "./offer-row"

/** The offers of these ids; those that are not there are left out. */
export async function findOffers(db: Database, ids: readonly string[]): Promise<OfferRow[]> {
  return db.query<OfferRow>(`select ${offerColumns} from marketing_offer offer where offer.id = any ($1::text[]) and offer.deleted_at is null`, [ids])
}
