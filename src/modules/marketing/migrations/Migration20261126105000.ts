import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Senders with their pace, their warm-up and their state; which of them an occurrence goes out by; and what the admin's bell will say. */
export class Migration20261126105000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists marketing_sender (
      key bigint generated always as identity primary key,
      id text not null unique,
      name text not null,
      from_name text not null default '',
      from_email text not null,
      reply_to text not null default '',
      transport text not null default 'smtp',
      built_in boolean not null default false,
      is_default boolean not null default false,
      per_second real,
      per_hour integer,
      warm_up jsonb,
      status text not null default 'active' check (status in ('active','paused')),
      paused_reason text,
      watched_from timestamptz not null default now(),
      domain_check jsonb,
      checked_at timestamptz,
      created_by text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz
    )`)
    this.addSql(`create unique index if not exists marketing_sender_default on marketing_sender (is_default) where is_default and deleted_at is null`)
    this.addSql(`alter table marketing_occurrence add column if not exists sender_key bigint`)
    this.addSql(`create index if not exists marketing_occurrence_sender on marketing_occurrence (sender_key, created_at) where sender_key is not null`)
    this.addSql(`create table if not exists marketing_notice (
      key bigint generated always as identity primary key,
      id text not null unique,
      kind text not null,
      title text not null,
      description text not null,
      created_at timestamptz not null default now(),
      delivered_at timestamptz,
      failures smallint not null default 0,
      error text
    )`)
    this.addSql(`create index if not exists marketing_notice_waiting on marketing_notice (key) where delivered_at is null`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists marketing_notice, marketing_sender cascade`)
    this.addSql(`alter table marketing_occurrence drop column if exists sender_key`)
  }
}
