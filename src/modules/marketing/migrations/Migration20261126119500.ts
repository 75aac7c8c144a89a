import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** From when a campaign's bounces and complaints count for its automatic pause, as for a sender's. */
export class Migration20261126119500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table marketing_campaign add column if not exists watched_from timestamptz`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table marketing_campaign drop column if exists watched_from`)
  }
}
