import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which mailbox a confirmation mail goes to, as a hash: one mailbox has many addresses. And an index for counting what the shop sent lately. */
export class Migration20261126118000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table marketing_confirmation add column if not exists mailbox_hash text`)
    this.addSql(`create index if not exists marketing_confirmation_mailbox on marketing_confirmation (mailbox_hash, requested_at)`)
    this.addSql(`create index if not exists marketing_confirmation_requested on marketing_confirmation (requested_at)`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists marketing_confirmation_requested`)
    this.addSql(`drop index if exists marketing_confirmation_mailbox`)
    this.addSql(`alter table marketing_confirmation drop column if exists mailbox_hash`)
  }
}
