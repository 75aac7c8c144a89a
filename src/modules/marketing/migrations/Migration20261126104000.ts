import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How people say what they want: topics, preferences, and requests to subscribe that wait to be confirmed. */
export class Migration20261126104000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of statements) this.addSql(statement)
  }

  override async down(): Promise<void> {
    for (const table of ["marketing_confirmation", "marketing_preference", "marketing_topic_choice", "marketing_topic"]) this.addSql(`drop table if exists ${table} cascade`)
  }
}

const statements = [
  /** What mails can be about. Its key stands in campaigns and choices and never changes; names and descriptions are by language. */
  `create table if not exists marketing_topic (
    id text primary key,
    key text not null unique,
    names jsonb not null default '{}',
    descriptions jsonb not null default '{}',
    position integer not null default 0,
    archived boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  /** A row only for people who chose; nobody else has opted out of anything. */
  `create table if not exists marketing_topic_choice (
    profile_key bigint not null,
    topic_key text not null,
    subscribed boolean not null,
    changed_at timestamptz not null default now(),
    primary key (profile_key, topic_key)
  )`,
  /** What people who came to their page chose. joined_at is when somebody whom the shop did not know subscribed, and so came to life. */
  `create table if not exists marketing_preference (
    profile_key bigint primary key,
    frequency text not null default 'all' check (frequency in ('all','weekly','monthly')),
    paused_until timestamptz,
    locale text,
    joined_at timestamptz,
    updated_at timestamptz not null default now()
  )`,
  /** One request to subscribe, and the one mail that asks to confirm it. Marked as in hand before it is handed over, so that it goes out once at most. */
  `create table if not exists marketing_confirmation (
    key bigint generated always as identity primary key,
    profile_key bigint not null,
    locale text not null,
    topics text[] not null default '{}',
    evidence jsonb not null default '{}',
    requested_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting','sending','accepted','skipped','failed','unknown')),
    attempts smallint not null default 0,
    due_at timestamptz not null default now(),
    worker_id text,
    claimed_at timestamptz,
    finished_at timestamptz,
    detail text,
    confirmed_at timestamptz
  )`,
  `create unique index if not exists marketing_confirmation_open on marketing_confirmation (profile_key) where state in ('waiting','sending')`,
  `create index if not exists marketing_confirmation_due on marketing_confirmation (due_at) where state in ('waiting','sending')`,
  `create index if not exists marketing_confirmation_profile on marketing_confirmation (profile_key, requested_at)`,
]
