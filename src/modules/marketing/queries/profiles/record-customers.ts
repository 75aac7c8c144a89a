import type { Database } from "../../database"
import { isPseudonym, notErased } from "./erased"
import { asAttribute, asBirthday, asLocale, asTimeZone, asWord } from "./metadata-value"
import { noteChanged } from "./note-changed"

/** The keys of customer metadata under which a shop writes facts that Medusa has no field for. */
export type MetadataKeys = { birthday: string; gender: string; timeZone: string; locale: string }

/** An attribute of the shop's own whose values are read from customer metadata. */
export type MappedAttribute = { key: string; type: string; choices: readonly string[]; metadata_key: string }

/**
 * Customers to look at, and profiles to look at again because of their purchases; what is read from metadata; every time
 * zone the database knows, and the one of each country that has one (by lower-case code).
 */
export type CustomerRecording = {
  customerIds: readonly string[]
  profileKeys?: readonly number[]
  metadata: MetadataKeys
  attributes: readonly MappedAttribute[]
  timeZones: readonly string[]
  countryTimeZones: Readonly<Record<string, string>>
}

/**
 * Says who a person is, from every live customer of one normalised e-mail and from the latest order: the account's
 * word before a guest's, the newer before the older; the default shipping address, else the latest order's.
 * A customer whose e-mail changed leaves one profile and joins another. A profile without customers and orders gets
 * `deleted_at`, and loses it when someone comes, unless the person was imported or subscribed as a stranger; what an import said of them stays where
 * the shop says nothing, and the language a person chose goes before the shop's. An erased person is passed by. Nothing is written where nothing changed.
 * Reads Medusa's tables.
 *
 * Metadata's first good value counts, in the same order; one that is no birthday, time zone … counts as none. Where nobody
 * told a time zone, it is that of a country which has one. Attributes that metadata does not fill stay as they are.
 *
 * "offset 0" keeps the planner from reading whole tables for a batch of people: what is known here by key is looked up
 * by key, so that the millionth page costs what the first did. To be called in a transaction.
 */
export async function recordCustomers(db: Database, recording: CustomerRecording): Promise<{ key: number }[]> {
  const { customerIds, profileKeys = [], metadata, attributes, timeZones, countryTimeZones } = recording
  // Writing goes by e-mail; people are held before in the order of their keys, as everyone holds them who writes many.
  await db.query(holding, [customerIds, profileKeys])
  return db.query<{ key: number }>(statement, [
    customerIds, profileKeys, JSON.stringify(metadata), JSON.stringify(attributes), attributes.map(({ key }) => key), timeZones, JSON.stringify(countryTimeZones),
  ])
}

const place = ["address_1", "address_2", "country_code", "province", "city", "postal_code"]
const facts = [
  "first_name", "last_name", "phone", "company_name", "locale", "customer_id", "customer_ids", "has_account", "customer_since", "group_ids", "address_id", ...place,
  "time_zone", "birthday", "gender",
]
const row = (name: string) => `row(${facts.map((fact) => `${name}.${fact}`).join(", ")}, ${name}.deleted_at is null)`

/** The account's record first, then the newest. */
const best = "has_account desc, created_at desc, id desc"
const first = (column: string) => `(array_agg(${column} order by ${best}) filter (where nullif(btrim(${column}), '') is not null))[1] as ${column}`

/** The attributes with those of the metadata in place of what it said before. */
const attributesAnew = "(old.attributes - $5::text[]) || excluded.attributes"

/** What an import said of a person whom the shop says nothing about. */
const imported = (fact: string) => `case when profile.imported_at is not null then profile.${fact} end`

/** The addresses that a recording is about. */
const given = `
  select lower(btrim(customer.email)) as email from customer
  where customer.id = any ($1::text[]) and customer.deleted_at is null and btrim(customer.email) <> ''
  union
  select email from marketing_profile where customer_ids && $1
  union
  select email from marketing_profile where key = any ($2::bigint[])`

const holding = `
select 1 from marketing_profile where key = any (array(
  select known.key from (${given}) given cross join lateral (select key from marketing_profile where email = given.email offset 0) known
)) order by key for no key update`

const statement = `
with given as (${given}
),
touched as materialized (
  select email from given where ${notErased("given.email")} and not ${isPseudonym("given.email")}
),
profile as materialized (
  select profile.* from marketing_profile profile join touched using (email)
),
-- Every customer who may belong to these people: the given, those known, those of their orders, those written alike.
candidate as (
  select unnest($1::text[]) as id
  union select unnest(customer_ids) from profile
  union select bought.customer_id from profile cross join lateral (
    select distinct customer_id from marketing_purchase where profile_key = profile.key
  ) bought
  union select alike.id from touched cross join lateral (
    select id from customer where email = touched.email and deleted_at is null offset 0
  ) alike
),
member as materialized (
  select customer.*, touched.email as person
  from candidate
  cross join lateral (select * from customer where id = candidate.id and deleted_at is null offset 0) customer
  join touched on touched.email = lower(btrim(customer.email))
),
identity as (
  select person, array_agg(id order by id) as customer_ids, (array_agg(id order by ${best}))[1] as customer_id,
    bool_or(has_account) as has_account, min(created_at) as customer_since, ${first("phone")}, ${first("company_name")}
  from member group by person
),
named as (
  select distinct on (person) person, nullif(btrim(first_name), '') as first_name, nullif(btrim(last_name), '') as last_name
  from member where nullif(btrim(first_name), '') is not null or nullif(btrim(last_name), '') is not null
  order by person, ${best}
),
said as (
  select person, ${["locale", "time_zone", "birthday", "gender"].map(first).join(", ")}
  from (
    select member.person, member.id, member.has_account, member.created_at,
      ${asLocale(`member.metadata -> ($3::jsonb ->> 'locale')`)} as locale,
      ${asTimeZone(`member.metadata -> ($3::jsonb ->> 'timeZone')`, "$6::text[]")} as time_zone,
      ${asBirthday(`member.metadata -> ($3::jsonb ->> 'birthday')`)} as birthday,
      lower(${asWord(`member.metadata -> ($3::jsonb ->> 'gender')`, 40)}) as gender
    from member where member.metadata <> '{}'
  ) told
  group by person
),
attributed as (
  select person, jsonb_object_agg(key, value) as attributes
  from (
    select distinct on (member.person, mapped.key) member.person, mapped.key, told.value
    from jsonb_to_recordset($4::jsonb) as mapped (key text, type text, choices text[], metadata_key text)
    join member on member.metadata ? mapped.metadata_key
    cross join lateral (select ${asAttribute("member.metadata -> mapped.metadata_key", "mapped")} as value offset 0) told
    where told.value is not null
    order by member.person, mapped.key, member.has_account desc, member.created_at desc, member.id desc
  ) best
  group by person
),
grouped as (
  select member.person, array_agg(distinct link.customer_group_id order by link.customer_group_id) as group_ids
  from member
  cross join lateral (select customer_group_id from customer_group_customer where customer_id = member.id and deleted_at is null offset 0) link
  join customer_group held on held.id = link.customer_group_id and held.deleted_at is null
  group by member.person
),
home as (
  select distinct on (member.person) member.person, address.*
  from member
  cross join lateral (select * from customer_address where customer_id = member.id and is_default_shipping and deleted_at is null offset 0) address
  order by member.person, member.has_account desc, member.created_at desc, member.id desc, address.id desc
),
described as (
  select touched.email,
    case when named.person is not null then named.first_name else coalesce(nullif(btrim(shipped.first_name), ''), ${imported("first_name")}) end as first_name,
    case when named.person is not null then named.last_name else coalesce(nullif(btrim(shipped.last_name), ''), ${imported("last_name")}) end as last_name,
    coalesce(identity.phone, nullif(btrim(home.phone), ''), nullif(btrim(shipped.phone), ''), ${imported("phone")}) as phone,
    coalesce(identity.company_name, nullif(btrim(home.company), ''), nullif(btrim(shipped.company), ''), ${imported("company_name")}) as company_name,
    coalesce(wish.locale, said.locale, spoken.locale, ${imported("locale")}) as locale, identity.customer_id, coalesce(identity.customer_ids, '{}') as customer_ids,
    coalesce(identity.has_account, false) as has_account, identity.customer_since, coalesce(grouped.group_ids, '{}') as group_ids,
    coalesce(home.id, shipped.id) as address_id,
    coalesce(said.birthday::date, ${imported("birthday")}) as birthday, coalesce(said.gender, ${imported("gender")}) as gender,
    -- What an import is taken to have said is not what the country alone told before.
    coalesce(said.time_zone, nullif(${imported("time_zone")}, $7::jsonb ->> lower(profile.country_code))) as said_time_zone,
    coalesce(attributed.attributes, '{}') as attributes,
    ${place.map((part) => `case when home.id is null and shipped.id is null then ${imported(part)} else nullif(btrim(case when home.id is not null then home.${part} else shipped.${part} end), '') end as ${part}`).join(",\n    ")},
    identity.person is not null or exists (select from marketing_purchase where profile_key = profile.key) or profile.imported_at is not null
      or wish.joined_at is not null as lives
  from touched
  left join profile on profile.email = touched.email
  left join marketing_preference wish on wish.profile_key = profile.key
  left join identity on identity.person = touched.email
  left join named on named.person = touched.email
  left join grouped on grouped.person = touched.email
  left join said on said.person = touched.email
  left join attributed on attributed.person = touched.email
  left join home on home.person = touched.email
  left join lateral (
    select address.* from marketing_purchase purchase
    join "order" placed on placed.id = purchase.order_id
    join order_address address on address.id = placed.shipping_address_id and address.deleted_at is null
    where purchase.profile_key = profile.key
    order by purchase.placed_at desc, purchase.order_id desc limit 1
  ) shipped on true
  left join lateral (
    select placed.locale from marketing_purchase purchase join "order" placed on placed.id = purchase.order_id and placed.locale is not null
    where purchase.profile_key = profile.key
    order by purchase.placed_at desc, purchase.order_id desc limit 1
  ) spoken on true
),
zoned as (
  select described.*, coalesce(said_time_zone, $7::jsonb ->> lower(country_code)) as time_zone from described
),
recorded as (
insert into marketing_profile as old (id, email, email_hash, ${facts.join(", ")}, attributes, deleted_at)
select 'mprof_' || upper(replace(gen_random_uuid()::text, '-', '')), email, encode(sha256(convert_to(email, 'UTF8')), 'hex'), ${facts.join(", ")}, attributes,
  case when not lives then now() end
from zoned
order by email
on conflict (email) do update set
  ${facts.map((fact) => `${fact} = excluded.${fact}`).join(", ")},
  attributes = ${attributesAnew},
  updated_at = now(),
  deleted_at = case when excluded.deleted_at is not null then coalesce(old.deleted_at, excluded.deleted_at) end
where ${row("old")} is distinct from ${row("excluded")} or old.attributes is distinct from ${attributesAnew}
returning old.key
),
noted as (${noteChanged("recorded")})
select key::float8 as key from recorded`
