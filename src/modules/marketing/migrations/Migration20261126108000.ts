import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Visits keep what they said of themselves when they arrived apart from what is made of it later, so that it can be made again.
 * Suppressions keep who set them and why, and a log of everything that was done to them by hand.
 */
export class Migration20261126108000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table marketing_touch
      add column if not exists arrival_signal text,
      add column if not exists machine_score smallint not null default 0,
      add column if not exists machine_signals text[] not null default '{}',
      add column if not exists acquitted boolean not null default false`)
    this.addSql(`update marketing_touch set
      arrival_signal = case when machine_reason <> 'too_soon' then machine_reason end,
      machine_score = case when machine then case when machine_reason = 'too_soon' then 60 else 100 end else 0 end,
      machine_signals = array[machine_reason],
      acquitted = not machine
      where machine_reason is not null`)
    this.addSql(`alter table marketing_touch drop constraint if exists marketing_touch_kind_check`)
    this.addSql(`alter table marketing_touch add constraint marketing_touch_kind_check check (kind in ('click','open','unsubscribe','unsubscribe_page'))`)
    this.addSql(`alter table marketing_bulk_job drop constraint if exists marketing_bulk_job_kind_check`)
    this.addSql(`alter table marketing_bulk_job add constraint marketing_bulk_job_kind_check check (kind in ('import','export','tag','add_to_segment','erase','suppress'))`)
    for (const statement of suppressionLog) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`delete from marketing_bulk_job where kind = 'suppress'`)
    this.addSql(`drop trigger if exists marketing_suppression_logged on marketing_suppression`)
    this.addSql(`drop function if exists marketing_log_suppression()`)
    this.addSql(`drop index if exists marketing_suppression_newest`)
    this.addSql(`drop table if exists marketing_suppression_event cascade`)
    this.addSql(`delete from marketing_touch where kind = 'unsubscribe_page'`)
    this.addSql(`alter table marketing_touch drop constraint if exists marketing_touch_kind_check`)
    this.addSql(`alter table marketing_touch add constraint marketing_touch_kind_check check (kind in ('click','open','unsubscribe'))`)
    this.addSql(`alter table marketing_touch drop column if exists arrival_signal, drop column if exists machine_score, drop column if exists machine_signals, drop column if exists acquitted`)
  }
}

/**
 * Suppressions come and go in many places (unsubscribing, providers, rests that end, people, imports). The log is written by
 * a trigger, so that none can forget it; who acts and why is told by two settings of the transaction.
 */
const suppressionLog = [
  `create table if not exists marketing_suppression_event (
    key bigint generated always as identity primary key,
    email_hash text not null,
    action text not null check (action in ('suppressed','changed','released')),
    reason text not null,
    note text,
    expires_at timestamptz,
    actor_id text,
    happened_at timestamptz not null default now()
  )`,
  `create index if not exists marketing_suppression_event_address on marketing_suppression_event (email_hash, key)`,
  `create index if not exists marketing_suppression_newest on marketing_suppression (created_at desc, email_hash)`,
  `create or replace function marketing_log_suppression() returns trigger language plpgsql as $$
  declare
    actor text := nullif(current_setting('marketing.actor', true), '');
    why text := nullif(current_setting('marketing.note', true), '');
  begin
    if tg_op = 'DELETE' then
      insert into marketing_suppression_event (email_hash, action, reason, note, actor_id) values (old.email_hash, 'released', old.reason, why, actor);
    elsif tg_op = 'INSERT' or (old.reason, old.note, old.expires_at) is distinct from (new.reason, new.note, new.expires_at) then
      insert into marketing_suppression_event (email_hash, action, reason, note, expires_at, actor_id)
      values (new.email_hash, case tg_op when 'INSERT' then 'suppressed' else 'changed' end, new.reason, new.note, new.expires_at, actor);
    end if;
    return null;
  end $$`,
  `drop trigger if exists marketing_suppression_logged on marketing_suppression`,
  `create trigger marketing_suppression_logged after insert or update or delete on marketing_suppression for each row execute function marketing_log_suppression()`,
]
