import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * How many mails of an occurrence stand in each state, kept beside the ledger: the sum over its rows is what counting the ledger
 * says, in the same moment. Each statement that writes the ledger adds what it changed, by a trigger, so that none can forget it,
 * also not one written by hand; adding rows instead of changing one makes nobody wait for another. Now and then they are folded
 * (queries/campaigns/fold-send-counts.ts). For a batch of 500 mails it costs 2 microseconds a mail from the queue to its answer.
 * And a person's credits are found by their person.
 */
export class Migration20261126112000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of statements) this.addSql(statement)
  }

  override async down(): Promise<void> {
    for (const event of ["insert", "update", "delete", "truncate"]) this.addSql(`drop trigger if exists marketing_send_counted_${event} on marketing_send`)
    this.addSql(`drop function if exists marketing_count_sends()`)
    this.addSql(`drop table if exists marketing_send_count cascade`)
    this.addSql(`drop index if exists marketing_credit_person`)
  }
}

/** As every group of ledger rows is counted. */
const groups = "occurrence_key, state, reason, variant"

const statements = [
  `create table if not exists marketing_send_count (
    occurrence_key bigint not null,
    counted_at timestamptz not null default now(),
    /* Less than nothing where mails left the state. */
    sends bigint not null,
    variant smallint,
    state text not null,
    reason text
  )`,
  `create index if not exists marketing_send_count_occurrence on marketing_send_count (occurrence_key)`,
  `create or replace function marketing_count_sends() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      insert into marketing_send_count (${groups}, sends) select ${groups}, count(*) from written group by ${groups};
    elsif tg_op = 'DELETE' then
      insert into marketing_send_count (${groups}, sends) select ${groups}, -count(*) from former group by ${groups};
    elsif tg_op = 'UPDATE' then
      insert into marketing_send_count (${groups}, sends)
      select ${groups}, sum(change) from (
        select ${groups}, 1 as change from written union all select ${groups}, -1 from former
      ) changed group by ${groups} having sum(change) <> 0;
    else
      delete from marketing_send_count;
    end if;
    return null;
  end $$`,
  ...["insert", "update", "delete", "truncate"].map((event) => `drop trigger if exists marketing_send_counted_${event} on marketing_send`),
  `create trigger marketing_send_counted_insert after insert on marketing_send referencing new table as written for each statement execute function marketing_count_sends()`,
  `create trigger marketing_send_counted_update after update on marketing_send referencing old table as former new table as written for each statement execute function marketing_count_sends()`,
  `create trigger marketing_send_counted_delete after delete on marketing_send referencing old table as former for each statement execute function marketing_count_sends()`,
  `create trigger marketing_send_counted_truncate after truncate on marketing_send for each statement execute function marketing_count_sends()`,
  // The ledger is held from the first trigger to the end of this migration: nothing is written between counting and keeping count.
  `delete from marketing_send_count`,
  `insert into marketing_send_count (${groups}, sends, counted_at) select ${groups}, count(*), '-infinity' from marketing_send group by ${groups}`,
  `create index if not exists marketing_credit_person on marketing_credit (profile_key)`,
]
