import { readdirSync } from "node:fs"
import path from "node:path"
import { Client } from "@medusajs/framework/pg"
import { databaseUrl, freshDatabase, onServer } from "../setup/fresh-database"

type OurMigration = { up(): Promise<void>; getQueries(): unknown[] }

const folder = path.resolve(__dirname, "../../src/modules/marketing/migrations")
const names = readdirSync(folder).filter((file) => file.endsWith(".ts")).map((file) => file.slice(0, -3)).sort()

/** The statements of one of our migrations, as they are run. */
async function statementsOf(name: string): Promise<string[]> {
  const migrations = (await import(path.join(folder, name))) as Record<string, new (driver: unknown, config: unknown) => OurMigration>
  const migration = new migrations[name]!({}, { get: () => undefined })
  await migration.up()
  return migration.getQueries().map(String)
}

/** What our tables are made of: columns, indexes and constraints, in words. */
async function shapeOf(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ line: string }>(
      `select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' ' || coalesce(generation_expression, '') as line
         from information_schema.columns where table_schema = 'public' and table_name like 'marketing\\_%'
       union all select indexdef from pg_indexes where schemaname = 'public' and tablename like 'marketing\\_%'
       union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text like 'marketing\\_%'
       order by 1`)
    return rows.map(({ line }) => line)
  } finally {
    await client.end()
  }
}

describe("a shop that grew with every release", () => {
  it("has the same tables as one installed today, and keeps what it knew", async () => {
    const database = `marketing_upgraded_${process.pid}`
    const fresh = await freshDatabase("marketing_fresh_schema")
    await onServer(`drop database if exists "${database}" with (force)`, `create database "${database}"`)
    const client = new Client({ connectionString: databaseUrl(database) })
    await client.connect()
    try {
      for (const [index, name] of names.entries()) {
        await client.query("begin")
        for (const statement of await statementsOf(name)) await client.query(statement)
        await client.query("commit")
        if (index > 0) continue
        // What a shop of the first release holds.
        await client.query(
          `insert into marketing_profile (id, email, email_hash, email_consent) values ('mprof_1', 'ann@example.com', 'hash', 'subscribed');
           insert into marketing_campaign (id, name, audience, message, status) values ('mcamp_1', 'Spring', '{"version":1,"include":[],"exclude":[]}', '{"version":1}', 'sent');
           insert into marketing_occurrence (kind, campaign_key) values ('campaign', 1);
           update marketing_campaign set occurrence_key = 1, planned = 1;
           insert into marketing_send (occurrence_key, profile_key, state) values (1, 1, 'accepted');
           insert into marketing_suppression (email_hash, reason) values ('other', 'unsubscribed')`)
      }
      expect(await shapeOf(databaseUrl(database))).toEqual(await shapeOf(fresh.url))
      const { rows } = await client.query(
        `select profile.email, profile.email_consent, send.state, campaign.name, campaign.plan
         from marketing_send send join marketing_profile profile on profile.key = send.profile_key join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key`)
      expect((await client.query("select occurrence_key::int as occurrence, state, sends::int as sends from marketing_send_count")).rows).toEqual([{ occurrence: 1, state: "accepted", sends: 1 }])
      expect(rows).toEqual([{ email: "ann@example.com", email_consent: "subscribed", state: "accepted", name: "Spring", plan: { version: 1 } }])
    } finally {
      await client.end()
      await onServer(`drop database if exists "${database}" with (force)`)
      await fresh.drop()
    }
  })
})
