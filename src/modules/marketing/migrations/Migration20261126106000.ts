import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The rate that all processes keep to together, a row a sender. */
export class Migration20261126106000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists marketing_rate (
      name text primary key,
      permits double precision not null,
      filled_at timestamptz not null,
      granted double precision not null
    ) with (fillfactor = 50)`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists marketing_rate cascade`)
  }
}
