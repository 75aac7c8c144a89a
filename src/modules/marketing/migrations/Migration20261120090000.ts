import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The marketing memory. Hot tables (purchase, send, segment_member, touch) have bigint keys and few
 * indexes; nothing here refers to a core table, because a plugin's modules migrate before the core's.
 */
export class Migration20261120090000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of statements) this.addSql(statement)
  }

  override async down(): Promise<void> {
    for (const table of tables) this.addSql(`drop table if exists ${table} cascade`)
  }
}

const statements = [
  `create table if not exists marketing_profile (
    key bigint generated always as identity primary key,
    id text not null unique,
    email text not null unique,
    email_hash text not null,
    first_name text, last_name text, phone text, company_name text, locale text,
    customer_id text,
    customer_ids text[] not null default '{}',
    has_account boolean not null default false,
    customer_since timestamptz,
    address_id text, country_code text, province text, city text, postal_code text,
    group_ids text[] not null default '{}',
    tags text[] not null default '{}',
    attributes jsonb not null default '{}',
    email_consent text not null default 'never_asked'
      check (email_consent in ('never_asked','pending','subscribed','unsubscribed')),
    email_consent_at timestamptz,
    email_consent_source text,
    open_tracking boolean not null default false,
    orders integer not null default 0,
    unconverted_orders integer not null default 0,
    items integer not null default 0,
    spent bigint not null default 0,
    average_order bigint not null default 0,
    largest_order bigint not null default 0,
    refunded bigint not null default 0,
    refunded_orders integer not null default 0,
    spent_by_currency jsonb not null default '{}',
    first_order_at timestamptz,
    last_order_at timestamptz,
    evaluate_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
  )`,
  `create index if not exists marketing_profile_customer_ids on marketing_profile using gin (customer_ids)`,
  `create index if not exists marketing_profile_email_hash on marketing_profile (email_hash)`,
  `create index if not exists marketing_profile_evaluate on marketing_profile (evaluate_at) where evaluate_at is not null`,

  `create table if not exists marketing_purchase (
    key bigint generated always as identity primary key,
    id text not null unique,
    order_id text not null unique,
    order_version integer not null,
    display_id integer,
    profile_key bigint not null references marketing_profile (key),
    profile_id text not null,
    customer_id text,
    sales_channel_id text, region_id text,
    placed_at timestamptz not null,
    currency_code text not null,
    gross bigint not null,
    net bigint not null,
    refunded bigint not null,
    discount bigint not null default 0,
    item_count integer not null default 0,
    reporting_currency text not null,
    reporting_rate numeric,
    reporting_net bigint,
    reporting_refunded bigint,
    click_tokens text[] not null default '{}',
    credit_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
  )`,
  `create index if not exists marketing_purchase_profile on marketing_purchase (profile_key, placed_at)`,
  `create index if not exists marketing_purchase_placed on marketing_purchase (placed_at)`,
  `create index if not exists marketing_purchase_credit on marketing_purchase (credit_at) where credit_at is not null`,

  `create table if not exists marketing_purchase_item (
    purchase_key bigint not null references marketing_purchase (key) on delete cascade,
    line_item_id text not null,
    profile_key bigint not null,
    placed_at timestamptz not null,
    quantity integer not null,
    returned_quantity integer not null default 0,
    unit_price bigint not null,
    title text,
    product_id text, variant_id text, collection_id text, type_id text,
    category_ids text[] not null default '{}',
    tag_ids text[] not null default '{}',
    primary key (purchase_key, line_item_id)
  )`,
  `create index if not exists marketing_purchase_item_product on marketing_purchase_item (product_id, placed_at)`,
  `create index if not exists marketing_purchase_item_variant on marketing_purchase_item (variant_id, placed_at)`,
  `create index if not exists marketing_purchase_item_categories on marketing_purchase_item using gin (category_ids)`,
  `create index if not exists marketing_purchase_item_profile on marketing_purchase_item (profile_key, placed_at)`,

  `create table if not exists marketing_inbox (
    kind text not null check (kind in ('order','customer')),
    ref text not null,
    hints integer not null default 1,
    leased_until timestamptz,
    failures smallint not null default 0,
    received_at timestamptz not null default now(),
    primary key (kind, ref)
  )`,
  `create table if not exists marketing_worker (
    id text primary key,
    started_at timestamptz not null default now(),
    heartbeat_at timestamptz not null default now()
  )`,
  `create table if not exists marketing_setting (
    name text primary key,
    value jsonb not null,
    updated_at timestamptz not null default now()
  )`,
  `create table if not exists marketing_activity (
    key bigint generated always as identity primary key,
    happened_at timestamptz not null default now(),
    actor_type text not null, actor_id text,
    action text not null,
    area text not null,
    subject_id text,
    detail jsonb not null default '{}'
  )`,
  `create index if not exists marketing_activity_subject on marketing_activity (subject_id, happened_at desc)`,

  `create table if not exists marketing_segment (
    key bigint generated always as identity primary key,
    id text not null unique,
    name text not null,
    description text,
    rule jsonb not null,
    time_dependent boolean not null default false,
    member_count integer not null default 0,
    stale boolean not null default true,
    refreshed_at timestamptz,
    refresh_error text,
    refresh_after timestamptz,
    created_by text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
  )`,
  `create table if not exists marketing_segment_member (
    segment_key bigint not null,
    profile_key bigint not null,
    joined_at timestamptz not null default now(),
    primary key (segment_key, profile_key)
  )`,
  `create index if not exists marketing_segment_member_profile on marketing_segment_member (profile_key)`,
  `create table if not exists marketing_segment_change (
    key bigint generated always as identity primary key,
    segment_key bigint not null,
    profile_key bigint not null,
    change text not null check (change in ('joined','left')),
    changed_at timestamptz not null default now()
  )`,
  `create index if not exists marketing_segment_change_profile on marketing_segment_change (profile_key, changed_at)`,
  `create index if not exists marketing_segment_change_segment on marketing_segment_change (segment_key, changed_at)`,

  `create table if not exists marketing_consent_event (
    key bigint generated always as identity primary key,
    profile_key bigint not null,
    channel text not null default 'email',
    purpose text not null check (purpose in ('marketing','open_tracking','click_tracking','profiling')),
    state text not null check (state in ('never_asked','pending','subscribed','unsubscribed')),
    source text not null,
    detail jsonb not null default '{}',
    occurred_at timestamptz not null default now()
  )`,
  `create index if not exists marketing_consent_event_profile on marketing_consent_event (profile_key, occurred_at)`,
  `create table if not exists marketing_suppression (
    email_hash text primary key,
    reason text not null,
    note text,
    created_at timestamptz not null default now()
  )`,

  `create table if not exists marketing_campaign (
    key bigint generated always as identity primary key,
    id text not null unique,
    name text not null,
    status text not null default 'draft'
      check (status in ('draft','scheduled','sending','paused','sent','cancelled')),
    audience jsonb not null,
    message jsonb not null,
    occurrence_key bigint,
    planned integer not null default 0,
    started_at timestamptz,
    finished_at timestamptz,
    paused_reason text,
    created_by text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
  )`,
  `create table if not exists marketing_occurrence (
    key bigint generated always as identity primary key,
    kind text not null check (kind in ('campaign')),
    campaign_key bigint,
    created_at timestamptz not null default now()
  )`,
  `create unique index if not exists marketing_occurrence_campaign on marketing_occurrence (campaign_key) where kind = 'campaign'`,
  `create table if not exists marketing_send (
    occurrence_key bigint not null,
    profile_key bigint not null,
    channel smallint not null default 1,
    state text not null default 'queued'
      check (state in ('queued','sending','accepted','skipped','failed','unknown')),
    attempts smallint not null default 0,
    reason text,
    detail text,
    worker_id text,
    claimed_at timestamptz,
    finished_at timestamptz,
    primary key (occurrence_key, profile_key, channel)
  ) with (fillfactor = 80)`,
  `create index if not exists marketing_send_profile on marketing_send (profile_key, finished_at) where state = 'accepted'`,
  `create index if not exists marketing_send_sending on marketing_send (worker_id) where state = 'sending'`,
  `create table if not exists marketing_link (
    key bigint generated always as identity primary key,
    occurrence_key bigint not null,
    position integer not null,
    url text not null,
    unique (occurrence_key, position)
  )`,
  `create table if not exists marketing_touch (
    key bigint generated always as identity primary key,
    occurrence_key bigint not null,
    profile_key bigint not null,
    link_key bigint,
    kind text not null check (kind in ('click','open','unsubscribe')),
    machine boolean not null default false,
    machine_reason text,
    user_agent text,
    ip text,
    happened_at timestamptz not null default now()
  )`,
  `create index if not exists marketing_touch_profile on marketing_touch (profile_key, happened_at)`,
  `create index if not exists marketing_touch_occurrence on marketing_touch (occurrence_key, kind)`,

  `create table if not exists marketing_credit (
    key bigint generated always as identity primary key,
    order_id text not null,
    sequence integer not null,
    model text not null,
    kind text not null check (kind in ('conversion','adjustment')),
    occurrence_key bigint not null,
    campaign_key bigint,
    profile_key bigint not null,
    touch_key bigint not null,
    share numeric not null,
    currency_code text not null,
    amount bigint not null,
    reporting_currency text not null,
    reporting_amount bigint,
    evidence text not null check (evidence in ('token','customer_id','email')),
    window_days integer not null,
    placed_at timestamptz not null,
    credited_at timestamptz not null default now(),
    unique (order_id, model, sequence, touch_key)
  )`,
  `create index if not exists marketing_credit_campaign on marketing_credit (campaign_key, placed_at)`,
]

const tables = [
  "marketing_credit", "marketing_touch", "marketing_link", "marketing_send", "marketing_occurrence",
  "marketing_campaign", "marketing_suppression", "marketing_consent_event", "marketing_segment_change",
  "marketing_segment_member", "marketing_segment", "marketing_activity", "marketing_setting",
  "marketing_worker", "marketing_inbox", "marketing_purchase_item", "marketing_purchase", "marketing_profile",
]
