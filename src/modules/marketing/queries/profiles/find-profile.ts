import type { NamedThing } from "../../../../core/http/profiles"
import type { AttributeValue } from "../../../../core/profiles/attribute-value"
import type { Database } from "../../database"
import { profileColumns, type ProfileRow } from "./profile-row"

const texts = [
  "address_1", "address_2", "time_zone", "gender", "sms_consent", "sms_consent_source", "open_consent", "open_consent_source", "click_consent", "click_consent_source",
  "profiling_consent", "profiling_consent_source", "rfm_group", "fixed_rfm_group", "first_source", "first_medium", "first_campaign", "first_referrer",
] as const
const numbers = [
  "discounted", "discount_share", "order_gap_days", "engagement", "visits", "mails_received", "mails_clicked", "mails_opened", "abandoned_carts", "cart_value",
  "recency_score", "frequency_score", "monetary_score", "fixed_recency_score", "fixed_frequency_score", "fixed_monetary_score",
  "predicted_orders", "predicted_value", "churn_risk",
] as const
const times = [
  "imported_at", "sms_consent_at", "open_consent_at", "click_consent_at", "profiling_consent_at", "last_visit_at", "last_mail_at", "last_click_at", "last_open_at",
  "last_cart_at", "next_order_at", "first_touch_at",
] as const

/** Which of Medusa's tables names what the column holds the id of. */
const named = {
  favourite_product: { column: "favourite_product_id", table: "product", name: "title" },
  favourite_category: { column: "favourite_category_id", table: "product_category", name: "name" },
  favourite_channel: { column: "favourite_channel_id", table: "sales_channel", name: "name" },
  last_bought: { column: "last_product_id", table: "product", name: "title" },
  last_viewed: { column: "viewed_product_id", table: "product", name: "title" },
} as const

/** All that is known of a person, and the segments they are in. */
export type ProfileDetailRow = ProfileRow
  & Record<(typeof texts)[number], string | null> & Record<(typeof numbers)[number], number | null> & Record<(typeof times)[number], Date | null>
  & Record<keyof typeof named, NamedThing | null>
  & { birthday: string | null; attributes: Record<string, AttributeValue>; segments: { id: string; name: string; joined_at: string }[] }

const thing = ([name, { column, table, name: title }]: [string, { column: string; table: string; name: string }]) =>
  `case when profile.${column} is not null then json_build_object('id', profile.${column}, 'name', (select ${title} from ${table} where id = profile.${column})) end as ${name}`

const columns = [
  profileColumns,
  ...[...texts, ...times, "attributes"].map((column) => `profile.${column}`),
  ...numbers.map((column) => `profile.${column}::float8 as ${column}`),
  "profile.birthday::text as birthday",
  ...Object.entries(named).map(thing),
].join(", ")

/** One living profile with everything known; undefined when there is none. Reads Medusa's tables, for names. */
export async function findProfile(db: Database, id: string): Promise<ProfileDetailRow | undefined> {
  const [row] = await db.query<ProfileDetailRow>(
    `select ${columns}, coalesce((
       select json_agg(json_build_object(
         'id', segment.id, 'name', segment.name,
         'joined_at', to_char(member.joined_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
       ) order by member.joined_at desc)
       from marketing_segment_member member join marketing_segment segment on segment.key = member.segment_key
       where member.profile_key = profile.key and segment.deleted_at is null
     ), '[]') as segments
     from marketing_profile profile where profile.id = $1 and profile.deleted_at is null`,
    [id]
  )
  return row
}
