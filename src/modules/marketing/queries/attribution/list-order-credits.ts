import type { OrderCredit } from "../../../../core/http/attribution"
import type { Database } from "../../database"

type Row = Omit<OrderCredit, "campaign" | "clicked_at" | "placed_at"> & { campaign_id: string | null; campaign_name: string | null; clicked_at: Date; placed_at: Date }

/** The credited shares of an order, the largest first, each with what was booked at first and since. */
export async function listOrderCredits(db: Database, { orderId }: { orderId: string }): Promise<OrderCredit[]> {
  const rows = await db.query<Row>(
    `select campaign.id as campaign_id, campaign.name as campaign_name,
            credit.model, credit.share::float8 as share, credit.currency_code, credit.gross, credit.adjustments, credit.net,
            credit.evidence, touch.profile_key <> credit.profile_key as forwarded, link.url as link,
            touch.happened_at as clicked_at, credit.placed_at, credit.window_days
       from (select model, touch_key, profile_key, campaign_key, share, currency_code, evidence, placed_at, window_days,
                    coalesce(sum(amount) filter (where kind = 'conversion'), 0)::float8 as gross,
                    coalesce(sum(amount) filter (where kind = 'adjustment'), 0)::float8 as adjustments,
                    sum(amount)::float8 as net
               from marketing_credit
              where order_id = $1
              group by model, touch_key, profile_key, campaign_key, share, currency_code, evidence, placed_at, window_days) credit
       join marketing_touch touch on touch.key = credit.touch_key
       left join marketing_link link on link.key = touch.link_key
       left join marketing_campaign campaign on campaign.key = credit.campaign_key
      order by credit.model, credit.share desc, touch.happened_at desc`,
    [orderId],
  )
  return rows.map(({ campaign_id, campaign_name, clicked_at, placed_at, ...credit }) => ({
    ...credit,
    campaign: campaign_id === null ? null : { id: campaign_id, name: campaign_name ?? "" },
    clicked_at: clicked_at.toISOString(),
    placed_at: placed_at.toISOString(),
  }))
}
