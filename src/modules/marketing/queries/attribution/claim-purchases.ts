import type { Database } from "../../database"

export type ClaimedPurchase = {
  key: number
  orderId: string
  profileKey: number
  /** It still counts: neither cancelled nor removed. */
  counts: boolean
  /** The order was placed with the profile's own account, not as a guest. */
  byAccount: boolean
  placedAt: Date
  net: number
  reportingNet: number | null
  clickTokens: string[]
}

/**
 * Locks the purchases that changed since they were last credited, oldest change first. The lock lasts to the end of
 * the transaction: no other process credits them meanwhile, and nobody changes them.
 */
export async function claimPurchases(db: Database, { limit }: { limit: number }): Promise<ClaimedPurchase[]> {
  return db.query<ClaimedPurchase>(
    `select purchase.key::float8 as key,
            purchase.order_id as "orderId",
            purchase.profile_key::float8 as "profileKey",
            purchase.deleted_at is null as "counts",
            coalesce(profile.has_account and purchase.customer_id = profile.customer_id, false) as "byAccount",
            purchase.placed_at as "placedAt",
            case when purchase.deleted_at is null then greatest(purchase.net, 0) else 0 end::float8 as net,
            case when purchase.reporting_net is null then null
                 when purchase.deleted_at is null then greatest(purchase.reporting_net, 0) else 0 end::float8 as "reportingNet",
            purchase.click_tokens as "clickTokens"
       from marketing_purchase purchase
       left join marketing_profile profile on profile.key = purchase.profile_key
      where purchase.credit_at is not null
      order by purchase.credit_at
      limit $1
        for update of purchase skip locked`,
    [limit],
  )
}
