import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How often a segment's refresh was asked for: one that ends takes only that for done which was asked before it began. */
export class Migration20261126114000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table marketing_segment add column if not exists asks bigint not null default 0`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table marketing_segment drop column if exists asks`)
  }
}
