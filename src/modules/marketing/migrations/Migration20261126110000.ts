import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Who lives no more is few: an audience is read against them, and not against everybody's whole profile. A mail that may have
 * been sent counts among a person's latest mails.
 */
export class Migration20261126110000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists marketing_profile_gone on marketing_profile (key) where deleted_at is not null`)
    this.addSql(`create index if not exists marketing_send_unknown on marketing_send (profile_key, finished_at) where state = 'unknown'`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists marketing_profile_gone, marketing_send_unknown`)
  }
}
