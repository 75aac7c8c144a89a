import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Where product blocks lead, offers, the codes issued of them and what was bought with these. */
export class Migration20261126103000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of statements) this.addSql(statement)
  }

  override async down(): Promise<void> {
    for (const table of ["marketing_offer_redemption", "marketing_offer_code", "marketing_offer"]) this.addSql(`drop table if exists ${table} cascade`)
    this.addSql(`delete from marketing_link where position is null`)
    this.addSql(`drop index if exists marketing_link_product`)
    this.addSql(`alter table marketing_link drop column if exists block, drop column if exists product_id, alter column position set not null`)
  }
}

const statements = [
  /** A link of a product block has no place in the message: which products stand there is known only when a mail is written. */
  `alter table marketing_link alter column position drop not null`,
  `alter table marketing_link add column if not exists block smallint, add column if not exists product_id text`,
  `create unique index if not exists marketing_link_product on marketing_link (occurrence_key, block, product_id) where product_id is not null`,

  `create table if not exists marketing_offer (
    key bigint generated always as identity primary key,
    id text not null unique,
    name text not null,
    kind text not null check (kind in ('unique','shared')),
    percent numeric,
    amount bigint,
    currency_code text,
    target text not null default 'order' check (target in ('order','items')),
    prefix text not null default '',
    code text,
    valid_days integer,
    ends_at timestamptz,
    max_codes integer,
    budget bigint,
    budget_currency text,
    promotion_campaign_id text,
    promotion_id text,
    status text not null default 'active' check (status in ('active','inactive')),
    created_by text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    check ((percent is null) <> (amount is null))
  )`,
  `create unique index if not exists marketing_offer_shared_code on marketing_offer (code) where code is not null`,

  `create table if not exists marketing_offer_code (
    key bigint generated always as identity unique,
    occurrence_key bigint not null,
    profile_key bigint not null,
    offer_key bigint not null,
    code text not null,
    shared boolean not null default false,
    state text not null default 'wanted' check (state in ('wanted','ready','refused','ended')),
    promotion_id text,
    failures smallint not null default 0,
    leased_until timestamptz,
    wanted_at timestamptz not null default now(),
    issued_at timestamptz,
    expires_at timestamptz,
    primary key (occurrence_key, profile_key, offer_key)
  )`,
  `create unique index if not exists marketing_offer_code_unique on marketing_offer_code (code) where not shared`,
  `create index if not exists marketing_offer_code_offer on marketing_offer_code (offer_key, key)`,
  `create index if not exists marketing_offer_code_profile on marketing_offer_code (profile_key)`,
  `create index if not exists marketing_offer_code_wanted on marketing_offer_code (key) where state = 'wanted'`,
  `create index if not exists marketing_offer_code_ends on marketing_offer_code (expires_at) where state = 'ready' and promotion_id is not null and expires_at is not null`,

  `create table if not exists marketing_offer_redemption (
    order_id text not null,
    code text not null,
    offer_key bigint not null,
    profile_key bigint,
    occurrence_key bigint,
    currency_code text not null,
    discount bigint not null,
    reporting_currency text not null,
    reporting_discount bigint,
    redeemed_at timestamptz not null,
    primary key (order_id, code)
  )`,
  `create index if not exists marketing_offer_redemption_offer on marketing_offer_redemption (offer_key, redeemed_at)`,
  `create index if not exists marketing_offer_redemption_occurrence on marketing_offer_redemption (occurrence_key) where occurrence_key is not null`,
  `create index if not exists marketing_offer_redemption_profile on marketing_offer_redemption (profile_key)`,
]
