import type { Database } from "../../database"
import { personColumns, type PersonRow } from "./person-row"

export const memberOrders = ["joined_at", "name", "email", "orders", "spent", "last_order_at"] as const

export type MemberListing = {
  segmentKey: number
  q?: string
  /** Left out, the newest come first. */
  order?: { by: (typeof memberOrders)[number]; descending: boolean }
  limit: number
  offset: number
}

export type MemberRow = PersonRow & { joined_at: Date; country_code: string | null; email_consent: string }

const columns: Record<(typeof memberOrders)[number], string> = {
  joined_at: "member.joined_at",
  name: "lower(concat_ws(' ', profile.first_name, profile.last_name))",
  email: "profile.email",
  orders: "profile.orders",
  spent: "profile.spent",
  last_order_at: "profile.last_order_at",
}

/** One page of a segment's members, and how many there are in all; `q` looks in name and e-mail. */
export async function listMembers(db: Database, { segmentKey, q, order = { by: "joined_at", descending: true }, limit, offset }: MemberListing): Promise<{ members: MemberRow[]; count: number }> {
  const from = `from marketing_segment_member member join marketing_profile profile on profile.key = member.profile_key
    where member.segment_key = $1 and ($2::text is null or strpos(lower(concat_ws(' ', profile.first_name, profile.last_name, profile.email)), lower($2)) > 0)`
  const values = [segmentKey, q || null]
  const members = await db.query<MemberRow>(
    `select ${personColumns}, member.joined_at, profile.country_code, profile.email_consent ${from}
     order by ${columns[order.by]} ${order.descending ? "desc" : "asc"} nulls last, profile.key limit $3 offset $4`,
    [...values, limit, offset]
  )
  const [total] = await db.query<{ count: number }>(`select count(*)::int as count ${from}`, values)
  return { members, count: total!.count }
}
