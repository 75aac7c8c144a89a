import type { Database } from "../../database"
import { profileColumns, type ProfileRow } from "./profile-row"
import { searchProfiles } from "./search-profiles"

/** Which people, and which page of them. Lists mean "any of"; money is in minor units of the reporting currency. */
export type ProfileQuery = {
  q?: string
  email_consent?: string[]
  has_account?: boolean
  country_code?: string[]
  group_id?: string[]
  segment_id?: string[]
  customer_id?: string[]
  min_orders?: number
  min_spent?: number
  order?: { by: ProfileOrder; descending: boolean }
  limit: number
  offset: number
}

export const profileOrders = ["name", "email", "orders", "spent", "last_order_at", "first_order_at", "created_at"] as const
export type ProfileOrder = (typeof profileOrders)[number]

/** A page of living profiles and how many there are. Unknown order is the newest first. */
export async function listProfiles(db: Database, query: ProfileQuery): Promise<{ rows: ProfileRow[]; count: number }> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const where = ["profile.deleted_at is null", ...conditions(query, bind)].join(" and ")
  const counting = db.query<{ count: number }>(`select count(*)::int as count from marketing_profile profile where ${where}`, [...values])
  const page = `select ${profileColumns} from marketing_profile profile
    where ${where} order by ${ordering(query.order)} limit ${bind(query.limit)} offset ${bind(query.offset)}`
  const [rows, [counted]] = await Promise.all([db.query<ProfileRow>(page, values), counting])
  return { rows, count: counted!.count }
}

function conditions(query: ProfileQuery, bind: (value: unknown) => string): string[] {
  const found: string[] = []
  const search = searchProfiles(query.q, bind)
  if (search) found.push(search)
  if (query.email_consent) found.push(`profile.email_consent = any (${bind(query.email_consent)})`)
  if (query.has_account !== undefined) found.push(`profile.has_account = ${bind(query.has_account)}`)
  if (query.country_code) found.push(`lower(profile.country_code) = any (${bind(query.country_code.map((code) => code.toLowerCase()))})`)
  if (query.group_id) found.push(`profile.group_ids && ${bind(query.group_id)}`)
  if (query.customer_id) found.push(`profile.customer_ids && ${bind(query.customer_id)}`)
  if (query.segment_id) {
    found.push(`profile.key in (
      select member.profile_key from marketing_segment_member member join marketing_segment segment on segment.key = member.segment_key
      where segment.id = any (${bind(query.segment_id)}) and segment.deleted_at is null)`)
  }
  if (query.min_orders !== undefined) found.push(`profile.orders >= ${bind(query.min_orders)}`)
  if (query.min_spent !== undefined) found.push(`profile.spent >= ${bind(query.min_spent)}`)
  return found
}

/** Every order ends in the key, so that pages neither repeat nor lose anyone. */
function ordering(order: ProfileQuery["order"]): string {
  if (!order) return "profile.key desc"
  const direction = order.descending ? "desc" : "asc"
  switch (order.by) {
    case "created_at":
      return `profile.key ${direction}`
    case "name":
      return `profile.name ${direction} nulls last, profile.email ${direction}, profile.key`
    default:
      return `profile.${order.by} ${direction} nulls last, profile.key ${direction}`
  }
}
