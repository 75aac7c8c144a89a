import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How campaigns go out: their plan, when they begin and wake, the pace, the test's end; and of each send its time and variant. */
export class Migration20261126100000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of statements) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table marketing_campaign drop column if exists plan, drop column if exists scheduled_for, drop column if exists wake_at,
      drop column if exists worked_at, drop column if exists archived_at, drop column if exists pace_at, drop column if exists pace_tokens,
      drop column if exists test_variant, drop column if exists test_verdict, drop column if exists test_decided_at`)
    this.addSql(`alter table marketing_occurrence drop column if exists hours_after, drop column if exists group_hours`)
    this.addSql(`alter table marketing_send drop column if exists due_at, drop column if exists variant`)
  }
}

const statements = [
  `alter table marketing_campaign
    add column if not exists plan jsonb not null default '{"version":1}',
    /* When a scheduled campaign begins. */
    add column if not exists scheduled_for timestamptz,
    /* While it is being sent: nobody is due before; null is at once. */
    add column if not exists wake_at timestamptz,
    /* When a process last worked on it; a long gap means that nobody could. */
    add column if not exists worked_at timestamptz,
    add column if not exists archived_at timestamptz,
    /* Mails it may hand over at once under its limit an hour, as of a moment. */
    add column if not exists pace_at timestamptz,
    add column if not exists pace_tokens double precision,
    add column if not exists test_variant smallint,
    add column if not exists test_verdict jsonb,
    add column if not exists test_decided_at timestamptz`,
  `create index if not exists marketing_campaign_scheduled on marketing_campaign (scheduled_for) where status = 'scheduled' and deleted_at is null`,
  /* The profile key up to which everybody's best hour was chosen; null when there is nothing (more) to choose. */
  `alter table marketing_occurrence
    add column if not exists hours_after bigint,
    /* How often everybody together acted at each hour of the week, from which the hours are chosen. */
    add column if not exists group_hours integer[]`,
  /* due_at: not before; null is at once, infinity waits for a decision. variant: from 1; null is the message as it is. */
  `alter table marketing_send
    add column if not exists due_at timestamptz,
    add column if not exists variant smallint`,
]
