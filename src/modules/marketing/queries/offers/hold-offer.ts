import type { Database } from "../../database"
import { offerColumns, type OfferRow } from "./offer-row"

/** The offer of this id, kept from others until the transaction ends; undefined when there is none. */
export async function holdOffer(db: Database, id: string): Promise<OfferRow | undefined> {
  const [offer] = await db.query<OfferRow>(`select ${offerColumns} from marketing_offer offer where offer.id = $1 and offer.deleted_at is null for update`, [id])
  return offer
}
