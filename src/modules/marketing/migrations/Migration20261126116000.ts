import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Until when one process alone brings a segment's customer group in step. */
export class Migration20261126116000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table marketing_segment add column if not exists mirror_leased_until timestamptz`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table marketing_segment drop column if exists mirror_leased_until`)
  }
}
