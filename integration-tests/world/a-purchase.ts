import type { TestContext } from "../setup/marketing-context"

let made = 0

/** A profile with nothing to its name; with `customerId` it has that account. */
export async function aProfile({ db }: TestContext, { customerId }: { customerId?: string } = {}): Promise<number> {
  made += 1
  const name = `person_${process.pid}_${made}`
  const [row] = await db.query<{ key: number }>(
    `insert into marketing_profile (id, email, email_hash, customer_id, customer_ids, has_account)
     values ($1, $2, $1, $3, array_remove(array[$3], null), $3 is not null) returning key::float8 as key`,
    [`mkprof_${name}`, `${name}@example.com`, customerId ?? null])
  return row!.key
}

export type PurchaseFacts = { net: number; placedAt: Date; currency: string; rate: number | null; tokens: string[]; customerId: string | null }

/** A recorded order that waits to be credited; its order id. Amounts are minor units; `rate` turns them into euro cents. */
export async function aPurchase({ db }: TestContext, profileKey: number, facts: Partial<PurchaseFacts> = {}): Promise<string> {
  made += 1
  const { net = 10_000, placedAt = new Date("2026-06-10T12:00:00Z"), currency = "eur", rate = 1, tokens = [], customerId = null } = facts
  const orderId = `order_${process.pid}_${made}`
  await db.query(
    `insert into marketing_purchase (id, order_id, order_version, profile_key, profile_id, customer_id, placed_at, currency_code, gross, net, refunded,
                                     reporting_currency, reporting_rate, reporting_net, reporting_refunded, click_tokens, credit_at)
     select 'mkpur_' || $1, $1, 1, key, id, $3, $4, $5, $6, $6, 0, 'eur', $7, round($6::bigint * $7::numeric), case when $7::numeric is not null then 0 end, $8, now()
       from marketing_profile where key = $2`,
    [orderId, profileKey, customerId, placedAt, currency, net, rate, tokens])
  return orderId
}

/** What a refund, an edit or a cancellation leaves of an order, as recording it anew writes it. */
export async function changePurchase({ db }: TestContext, orderId: string, change: { net: number; cancelled?: boolean; rate?: number | null }): Promise<void> {
  const { net, cancelled = false, rate } = change
  await db.query(
    `update marketing_purchase
        set net = $2, deleted_at = case when $3 then now() end, credit_at = now(),
            reporting_rate = case when $4 then $5::numeric else reporting_rate end,
            reporting_net = round($2::bigint * case when $4 then $5::numeric else reporting_rate end)
      where order_id = $1`,
    [orderId, cancelled ? 0 : net, cancelled, rate !== undefined, rate ?? null])
}
