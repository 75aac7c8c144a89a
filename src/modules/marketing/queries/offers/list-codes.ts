import type { Database } from "../../database"

export type CodeListing = { offerKey: number; q?: string | undefined; redeemed?: boolean | undefined; limit: number; offset: number }
export type ListedCode = {
  code: string; state: "wanted" | "ready" | "refused" | "ended"; profile_id: string; email: string; campaign_id: string | null; campaign_name: string | null
  issued_at: Date | null; expires_at: Date | null; redeemed_at: Date | null; order_id: string | null; discount: number | null; currency_code: string | null
}

/** A page of an offer's codes with whose they are and the order they were used in, the newest first; `q` is the beginning of a code or part of a person. */
export async function listCodes(db: Database, { offerKey, q, redeemed, limit, offset }: CodeListing): Promise<{ codes: ListedCode[]; count: number }> {
  const from = `marketing_offer_code code
    join marketing_profile profile on profile.key = code.profile_key
    left join lateral (
      select order_id, discount::float8 as discount, currency_code, redeemed_at from marketing_offer_redemption used
      where used.offer_key = code.offer_key and used.code = code.code and used.profile_key = code.profile_key order by redeemed_at limit 1
    ) used on true
    where code.offer_key = $1 and ($2::text is null or code.code ilike $2 || '%' or profile.email ilike '%' || $2 || '%' or concat_ws(' ', profile.first_name, profile.last_name) ilike '%' || $2 || '%')
      and ($3::boolean is null or (used.order_id is not null) = $3)`
  const values = [offerKey, q ? q.replace(/[\\%_]/g, "\\$&") : null, redeemed ?? null]
  const codes = await db.query<ListedCode>(
    `select code.code, code.state, profile.id as profile_id, profile.email, campaign.id as campaign_id, campaign.name as campaign_name,
       code.issued_at, code.expires_at, used.redeemed_at, used.order_id, used.discount, used.currency_code
     from (select code.key, used.order_id, used.discount, used.currency_code, used.redeemed_at from ${from} order by code.key desc limit $4 offset $5) used
     join marketing_offer_code code on code.key = used.key
     join marketing_profile profile on profile.key = code.profile_key
     left join marketing_occurrence sending on sending.key = code.occurrence_key
     left join marketing_campaign campaign on campaign.key = sending.campaign_key
     order by code.key desc`, [...values, limit, offset])
  const [total] = await db.query<{ count: number }>(`select count(*)::int as count from ${from}`, values)
  return { codes, count: total!.count }
}
