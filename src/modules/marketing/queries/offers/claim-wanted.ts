import type { Database } from "../../database"
import { isSpent, offerColumns, type OfferRow } from "./offer-row"

/** A code to be made in Medusa, with all its offer says and the campaign it goes out with. */
export type ClaimedCode = { codeKey: number; code: string; failures: number; campaign: string | null; offer: OfferRow }

/** Predicate: a code to be made that nobody has in hand. */
const isDue = `state = 'wanted' and (leased_until is null or leased_until < now())`

/**
 * Takes up to so many wanted codes in hand for two minutes. Their offers are held first, as everywhere, so that however many
 * claim at once a cap is never passed: what is beyond it, or whose offer has ended or spent its budget, is refused. A code once taken in
 * hand counts for good, since however late it may still be made; it is judged anew when another takes it. Reads Medusa's tables.
 */
export async function claimWanted(db: Database, limit: number): Promise<ClaimedCode[]> {
  return db.transaction(async (db) => {
    const held = await db.query<{ key: number }>(
      `select key::float8 as key from marketing_offer
       where key in (select offer_key from (select offer_key from marketing_offer_code where ${isDue} order by key limit $1) due) order by key for update`, [limit])
    if (!held.length) return []
    const due = await db.query<{ key: number }>(
      `select key::float8 as key from marketing_offer_code where ${isDue} and offer_key = any ($2::bigint[]) order by key limit $1 for update skip locked`,
      [limit, held.map(({ key }) => key)])
    const rows = await db.query<OfferRow & { codeKey: number; issuedCode: string; failures: number; campaign: string | null; allowed: boolean }>(
      `with room as (
         select offer.key, case
           when offer.status <> 'active' or (offer.ends_at is not null and offer.ends_at <= now()) or ${isSpent("offer")} then 0
           when offer.max_codes is null then null
           else offer.max_codes - (select count(*) from marketing_offer_code taken where taken.offer_key = offer.key and (taken.state in ('ready', 'ended') or (taken.state = 'wanted' and taken.leased_until is not null and taken.key <> all ($1::bigint[]))))
         end as codes
         from marketing_offer offer where offer.key in (select offer_key from marketing_offer_code where key = any ($1::bigint[]))
       ), judged as (
         select code.key, room.codes is null or row_number() over (partition by code.offer_key order by code.key) <= room.codes as allowed
         from marketing_offer_code code join room on room.key = code.offer_key where code.key = any ($1)
       ), settled as (
         update marketing_offer_code code set
           state = case when judged.allowed then 'wanted' else 'refused' end,
           leased_until = case when judged.allowed then now() + interval '2 minutes' end
         from judged where judged.key = code.key
         returning code.key, code.code, code.failures, code.offer_key, code.occurrence_key, judged.allowed
       )
       select settled.key::float8 as "codeKey", settled.code as "issuedCode", settled.failures, campaign.id as campaign, settled.allowed, ${offerColumns}
       from settled join marketing_offer offer on offer.key = settled.offer_key
       left join marketing_occurrence sending on sending.key = settled.occurrence_key
       left join marketing_campaign campaign on campaign.key = sending.campaign_key
       order by settled.key`, [due.map(({ key }) => key)])
    return rows.filter(({ allowed }) => allowed).map(({ codeKey, issuedCode, failures, campaign, ...offer }) => ({ codeKey, code: issuedCode, failures, campaign, offer }))
  })
}
