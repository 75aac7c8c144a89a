import { isPseudonym } from "./erased"

/**
 * One table that holds something of people: what an export of one person shows of it, and what an erasure does to it. Each
 * statement's only value ($1, bigint[]) is the keys of the profiles, which still say who they are when it runs.
 */
export type PersonalTable = { table: string; read: string; erase: readonly string[] }

const people = "(select * from marketing_profile where key = any ($1::bigint[]))"
const visitors = "(select id from marketing_visitor where profile_key = any ($1::bigint[]))"
const byProfile = (table: string, column = "profile_key") => `select * from ${table} where ${column} = any ($1::bigint[])`
const hashes = `select encode(sha256(convert_to(person.email, 'UTF8')), 'hex') from ${people} person where person.email ~ '@'`
const remove = (table: string) => `delete from ${table} where profile_key = any ($1::bigint[])`

/** Predicate: a text (JSON or not) names one of the people, by address or id, in whatever capitals. Texts that name nobody at all are passed by first. */
const names = (text: string) => `(${text} ~ '@|mprof_|cus_' and exists (
  select from ${people} person
  where position(person.email in lower(${text})) > 0 or position(person.id in ${text}) > 0
    or exists (select from unnest(person.customer_ids) as customer (id) where position(customer.id in ${text}) > 0)
))`

/** The columns of a profile that an erasure leaves: its number, and sums that are the shop's and name nobody. */
export const keptProfileColumns = [
  "key", "id", "email_hash", "created_at", "updated_at", "deleted_at", "email",
  "orders", "unconverted_orders", "items", "spent", "average_order", "largest_order", "refunded", "refunded_orders", "discounted", "discount_share",
  "spent_by_currency", "first_order_at", "last_order_at", "order_gap_days",
] as const

/** The columns an erasure sets back to what a new profile has. A test compares both lists with the table. */
export const erasedProfileColumns = [
  "first_name", "last_name", "phone", "company_name", "locale", "time_zone", "gender", "birthday",
  "customer_id", "customer_ids", "has_account", "customer_since", "imported_at",
  "address_id", "address_1", "address_2", "province", "city", "postal_code", "country_code", "group_ids", "tags", "attributes",
  "email_consent", "email_consent_at", "email_consent_source", "open_tracking",
  ...["sms", "open", "click", "profiling"].flatMap((purpose) => [`${purpose}_consent`, `${purpose}_consent_at`, `${purpose}_consent_source`]),
  "cart_value", "abandoned_carts", "visits", "mails_received", "mails_clicked", "mails_opened", "engagement",
  "last_visit_at", "last_cart_at", "last_mail_at", "last_click_at", "last_open_at", "next_order_at",
  "predicted_value", "predicted_orders", "churn_risk", "recency_score", "frequency_score", "monetary_score",
  "fixed_recency_score", "fixed_frequency_score", "fixed_monetary_score", "rfm_group", "fixed_rfm_group",
  "favourite_product_id", "favourite_category_id", "favourite_channel_id", "last_product_id", "viewed_product_id",
  "first_touch_at", "first_source", "first_medium", "first_campaign", "first_referrer",
] as const

/**
 * Every table with something of people in it, in the order an erasure meets them; the profile comes last, because the
 * others are found by it. A test compares this list with the database, so that a new table fails until it stands here.
 * Memberships of segments are left before, under their locks (erase-people.ts).
 */
export const personalTables: readonly PersonalTable[] = [
  {
    table: "marketing_event",
    read: `select * from marketing_event where profile_key = any ($1::bigint[]) union all
      select * from marketing_event where profile_key is null and visitor_id in ${visitors}`,
    erase: [remove("marketing_event"), `delete from marketing_event where profile_key is null and visitor_id in ${visitors}`],
  },
  {
    table: "marketing_cart",
    read: `select * from marketing_cart where profile_key = any ($1::bigint[]) or visitor_id in ${visitors}`,
    erase: [`delete from marketing_cart where profile_key = any ($1::bigint[]) or visitor_id in ${visitors}`],
  },
  { table: "marketing_visitor", read: byProfile("marketing_visitor"), erase: [remove("marketing_visitor")] },
  { table: "marketing_past_visits", read: byProfile("marketing_past_visits"), erase: [remove("marketing_past_visits")] },
  { table: "marketing_purchase", read: byProfile("marketing_purchase"), erase: [`update marketing_purchase set customer_id = null, click_tokens = '{}', updated_at = now() where profile_key = any ($1::bigint[])`] },
  { table: "marketing_purchase_item", read: byProfile("marketing_purchase_item"), erase: [] },
  { table: "marketing_credit", read: byProfile("marketing_credit"), erase: [] },
  { table: "marketing_send", read: byProfile("marketing_send"), erase: [`update marketing_send set detail = null where profile_key = any ($1::bigint[]) and detail is not null`] },
  { table: "marketing_offer_code", read: byProfile("marketing_offer_code"), erase: [] },
  { table: "marketing_offer_redemption", read: byProfile("marketing_offer_redemption"), erase: [] },
  { table: "marketing_touch", read: byProfile("marketing_touch"), erase: [`update marketing_touch set ip = null, user_agent = null where profile_key = any ($1::bigint[])`] },
  {
    table: "marketing_provider_event",
    read: `select * from marketing_provider_event where profile_key = any ($1::bigint[]) or email_hash in (${hashes})`,
    erase: [`update marketing_provider_event set detail = '' where profile_key = any ($1::bigint[]) or email_hash in (${hashes})`],
  },
  {
    table: "marketing_consent_event",
    read: byProfile("marketing_consent_event"),
    erase: [`update marketing_consent_event set source = 'erased', detail = '{}' where profile_key = any ($1::bigint[])`],
  },
  { table: "marketing_confirmation", read: byProfile("marketing_confirmation"), erase: [remove("marketing_confirmation")] },
  { table: "marketing_preference", read: byProfile("marketing_preference"), erase: [remove("marketing_preference")] },
  { table: "marketing_topic_choice", read: byProfile("marketing_topic_choice"), erase: [remove("marketing_topic_choice")] },
  { table: "marketing_segment_member", read: byProfile("marketing_segment_member"), erase: [] },
  { table: "marketing_segment_change", read: byProfile("marketing_segment_change"), erase: [remove("marketing_segment_change")] },
  // That a number's segments are to be asked again says nothing of a person; whoever asks them holds such notes.
  { table: "marketing_changed_profile", read: byProfile("marketing_changed_profile"), erase: [] },
  {
    table: "marketing_inbox",
    read: `select inbox.* from marketing_inbox inbox where kind = 'customer' and ref in (select unnest(customer_ids) from ${people} person)`,
    erase: [`delete from marketing_inbox where kind = 'customer' and ref in (select unnest(customer_ids) from ${people} person)`],
  },
  {
    table: "marketing_activity",
    // What was done to others and merely names the person is told without its detail, which may name those others.
    read: `select key, happened_at, actor_type, actor_id, action, area, subject_id, case when subject_id in (select id from ${people} person) then detail end as detail
      from marketing_activity activity where subject_id in (select id from ${people} person) or ${names("activity.detail::text")}`,
    erase: [`update marketing_activity activity set detail = '{}' where subject_id in (select id from ${people} person) or ${names("activity.detail::text")}`],
  },
  {
    table: "marketing_saved_view",
    read: `select id, name from marketing_saved_view view where ${names("view.definition::text")} or ${names("view.name")}`,
    erase: [`delete from marketing_saved_view view where ${names("view.definition::text")} or ${names("view.name")}`],
  },
  {
    table: "marketing_bulk_job",
    read: `select id, kind, status, created_at, params ->> 'file' as file from marketing_bulk_job job where ${names("job.params::text")}`,
    // A sample of a column need not stand beside the address it belongs to, so that all samples go.
    erase: [`update marketing_bulk_job set params = jsonb_set(params, '{columns}', (
        select coalesce(jsonb_agg(shown || '{"samples": []}'), '[]') from jsonb_array_elements(params -> 'columns') as shown
      )) where cardinality($1::bigint[]) > 0 and kind = 'import' and jsonb_typeof(params -> 'columns') = 'array' and params::text ~ '"samples": \\["'`],
  },
  // Rules are a merchant's own words; an erasure puts the pseudonym in place of the address (hide-in-rules.ts).
  { table: "marketing_segment", read: `select id, name from marketing_segment segment where ${names("segment.rule::text")}`, erase: [] },
  { table: "marketing_suppression", read: `select * from marketing_suppression where email_hash in (select email_hash from ${people} person)`, erase: [
    // Nothing said before of the address (a note, an end) goes on.
    `insert into marketing_suppression (email_hash, reason) select email_hash, 'erased' from (${hashes}) as person (email_hash) order by 1
      on conflict (email_hash) do update set reason = excluded.reason, note = null, expires_at = null, created_at = excluded.created_at`,
  ] },
  {
    table: "marketing_suppression_event",
    read: `select * from marketing_suppression_event where email_hash in (${hashes})`,
    // That it was erased goes on; what was said of the address before, and by whom, does not.
    erase: [`delete from marketing_suppression_event where email_hash in (${hashes}) and reason <> 'erased'`],
  },
  {
    table: "marketing_profile",
    read: byProfile("marketing_profile", "key"),
    erase: [`update marketing_profile set ${erasedProfileColumns.map((column) => `${column} = default`).join(", ")},
      email = 'erased-' || email_hash, updated_at = now(), deleted_at = coalesce(deleted_at, now())
      where key = any ($1::bigint[]) and not ${isPseudonym("email")}`],
  },
]

/** Tables without anything of people, each with the reason why a column of theirs may look like it. */
export const impersonalTables: Record<string, string> = {
  marketing_bulk_chunk: "its rows are searched and emptied one by one (erase-chunks.ts)",
}
