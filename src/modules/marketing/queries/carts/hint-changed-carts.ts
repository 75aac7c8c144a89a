import { firstUlid } from "../../../../core/base/first-ulid"
import { DAY_MS } from "../../../../core/base/utc-day"
import type { Database } from "../../database"

const LIVELY_DAYS = 30

/**
 * Leaves a hint for every cart that changed since, or a line of which did. Looked at are carts and lines made in the 30 days
 * before, by their ids, which begin with the time: neither table has an index on when it changed, and a shop keeps every cart.
 * What happens to an older one is told by Medusa's events alone. Reads Medusa's tables.
 */
export async function hintChangedCarts(db: Database, since: string): Promise<void> {
  const born = firstUlid(new Date(Date.parse(since) - LIVELY_DAYS * DAY_MS))
  await db.query(
    `insert into marketing_inbox as inbox (kind, ref)
     select 'cart', id from (
       select id from cart where id >= $2 and id < 'cart_a' and updated_at >= $1::timestamptz
       union
       select cart_id from cart_line_item where id >= $3 and id < 'cali_a' and (updated_at >= $1::timestamptz or deleted_at >= $1::timestamptz)
     ) changed
     order by id
     on conflict (kind, ref) do update set hints = inbox.hints + 1`,
    [since, `cart_${born}`, `cali_${born}`]
  )
}
