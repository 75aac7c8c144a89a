import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Message templates of the shop's own, and every version of each. */
export class Migration20261126101000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists marketing_template (
      key bigint generated always as identity primary key,
      id text not null unique,
      name text not null,
      category text not null,
      description text not null default '',
      message jsonb not null,
      version integer not null default 1,
      created_by text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz
    )`)
    this.addSql(`create table if not exists marketing_template_version (
      template_key bigint not null references marketing_template (key) on delete cascade,
      number integer not null,
      name text not null,
      category text not null,
      description text not null default '',
      message jsonb not null,
      restored_from integer,
      saved_by text,
      saved_at timestamptz not null default now(),
      primary key (template_key, number)
    )`)
  }

  override async down(): Promise<void> {
    for (const table of ["marketing_template_version", "marketing_template"]) this.addSql(`drop table if exists ${table} cascade`)
  }
}
