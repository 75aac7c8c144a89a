import type { OfferUser } from "../../../../core/campaigns/offers/why-offer-stays"
import type { Database } from "../../database"

/** The campaigns that are not over, with the variants of their tests, and the shop's templates whose message names the offer. */
export async function findOfferUsers(db: Database, id: string): Promise<OfferUser[]> {
  return db.query<OfferUser>(
    `select 'campaign' as kind, id, name from marketing_campaign
     where deleted_at is null and status in ('draft', 'scheduled', 'sending', 'paused')
       and (strpos(message ->> 'mjml', $1) > 0 or strpos((plan -> 'test')::text, $1) > 0)
     union all
     select 'template', id, name from marketing_template where deleted_at is null and strpos(message ->> 'mjml', $1) > 0
     order by kind, name, id`, [id])
}
