import type { Database } from "../../database"
import { searchProfiles } from "../profiles/search-profiles"
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

/** Columns with an index on profiles, so that a page of a large segment is read along it; nobody's are empty but those that say so. */
const columns: Record<(typeof memberOrders)[number], { name: string; mayBeEmpty?: true }> = {
  joined_at: { name: "member.joined_at" },
  name: { name: "profile.name", mayBeEmpty: true },
  email: { name: "profile.email" },
  orders: { name: "profile.orders" },
  spent: { name: "profile.spent" },
  last_order_at: { name: "profile.last_order_at", mayBeEmpty: true },
}

/** One page of a segment's members, and how many there are in all; `q` looks in name, e-mail, phone and company. */
export async function listMembers(db: Database, { segmentKey, q, order = { by: "joined_at", descending: true }, limit, offset }: MemberListing): Promise<{ members: MemberRow[]; count: number }> {
  const values: unknown[] = [segmentKey]
  const bind = (value: unknown) => `$${values.push(value)}`
  const search = searchProfiles(q, bind)
  const from = `from marketing_segment_member member join marketing_profile profile on profile.key = member.profile_key
    where member.segment_key = $1 and profile.deleted_at is null${search ? ` and ${search}` : ""}`
  // Without a search the number is that of the membership alone: no profile needs to be looked at.
  const count = search ? `select count(*)::int as count ${from}` : "select count(*)::int as count from marketing_segment_member where segment_key = $1"
  const counting = db.query<{ count: number }>(count, [...values])
  const { name, mayBeEmpty } = columns[order.by]
  const direction = order.descending ? "desc" : "asc"
  const members = await db.query<MemberRow>(
    `select ${personColumns}, member.joined_at, profile.country_code, profile.email_consent ${from}
     order by ${name} ${direction}${mayBeEmpty && order.descending ? " nulls last" : ""}, profile.key ${direction} limit ${bind(limit)} offset ${bind(offset)}`,
    values
  )
  return { members, count: (await counting)[0]!.count }
}
