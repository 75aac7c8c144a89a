import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Whose mail of a campaign came back or was reported, apart from the deliveries, of which a large campaign has a million. */
export class Migration20261126119000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists marketing_provider_event_lost on marketing_provider_event (occurrence_key, profile_key) where kind in ('bounced','refused','complained')`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists marketing_provider_event_lost`)
  }
}
