import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What providers tell of mails after they took them. The address is kept as its hash only. */
export class Migration20261121090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists marketing_provider_event (
      key bigint generated always as identity primary key,
      provider text not null,
      event_id text not null,
      kind text not null check (kind in ('delivered','deferred','bounced','complained','unsubscribed','refused')),
      bounce text check (bounce in ('hard','soft','policy')),
      email_hash text not null,
      occurrence_key bigint,
      profile_key bigint,
      code text,
      detail text not null default '',
      occurred_at timestamptz not null,
      received_at timestamptz not null default now(),
      settled_at timestamptz,
      unique (provider, event_id)
    )`)
    this.addSql(`create index if not exists marketing_provider_event_waiting on marketing_provider_event (key) where settled_at is null`)
    this.addSql(`create index if not exists marketing_provider_event_address on marketing_provider_event (email_hash, occurred_at)`)
    this.addSql(`create index if not exists marketing_provider_event_occurrence on marketing_provider_event (occurrence_key) where occurrence_key is not null`)
    this.addSql(`create index if not exists marketing_provider_event_profile on marketing_provider_event (profile_key) where profile_key is not null`)
    this.addSql(`alter table marketing_suppression add column if not exists expires_at timestamptz`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists marketing_provider_event cascade`)
    this.addSql(`alter table marketing_suppression drop column if exists expires_at`)
  }
}
