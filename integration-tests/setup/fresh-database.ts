import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { promisify } from "node:util"
import { Client } from "@medusajs/framework/pg"

const run = promisify(execFile)
const root = path.resolve(__dirname, "../..")
const TEMPLATE = `marketing_template_${hashOfMigrations()}`

/** The connection URL of a database on the server the tests use. */
export function databaseUrl(name: string): string {
  const { DB_USERNAME, DB_PASSWORD, DB_HOST, DB_PORT } = process.env
  return `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${name}`
}

/** Runs statements on the server's maintenance database. */
export async function onServer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: databaseUrl("postgres") })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** What a database has beyond its migrations: a name for it, and how it is filled once, after which it is copied. */
export type Filling = { name: string; fill: (url: string) => Promise<unknown> }

/**
 * A new database with every real migration applied (Medusa's and ours), and with a filling if one is given, copied from a
 * template that the first caller makes. Returns its URL and a function that drops it.
 */
export async function freshDatabase(name: string, filling?: Filling): Promise<{ url: string; drop: () => Promise<void> }> {
  const template = await ensureTemplate(filling)
  const database = `${name}_${process.pid}`
  await onServer(`drop database if exists "${database}" with (force)`, `create database "${database}" template "${template}"`)
  return { url: databaseUrl(database), drop: () => onServer(`drop database if exists "${database}" with (force)`) }
}

/** Does a deed while no other test process does one of the same name: the lock belongs to the server, so it holds over processes. */
export async function oneAtATime(name: string, deed: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl("postgres") })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(20261120, hashtext($1))", [name])
    await deed()
  } finally {
    await client.end()
  }
}

async function ensureTemplate(filling?: Filling): Promise<string> {
  if (!filling) {
    await makeOnce(TEMPLATE, "template0", (url) =>
      run(process.execPath, [path.join(root, "node_modules/@medusajs/cli/cli.js"), "db:migrate", "--execute-all-links", "--execute-safe-search"], {
        cwd: root,
        env: { ...process.env, DATABASE_URL: url, NODE_ENV: "production" },
      }))
    return TEMPLATE
  }
  const filled = `${TEMPLATE}_${filling.name}`
  await makeOnce(filled, await ensureTemplate(), filling.fill)
  return filled
}

/** Copies and fills a database unless one of that name stands; it gets its name once it is whole. */
async function makeOnce(name: string, from: string, fill: (url: string) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl("postgres") })
  await client.connect()
  try {
    const stands = async () => (await client.query("select 1 from pg_database where datname = $1", [name])).rows.length > 0
    if (await stands()) return
    await oneAtATime(name, async () => {
      if (await stands()) return
      const building = `${name}_building`
      await client.query(`drop database if exists "${building}" with (force)`)
      await client.query(`create database "${building}" template "${from}"`)
      await fill(databaseUrl(building))
      await client.query(`alter database "${building}" rename to "${name}"`)
    })
  } finally {
    await client.end()
  }
}

/** A template serves only the migrations it was made with. */
function hashOfMigrations(): string {
  const folder = path.join(root, "src/modules/marketing/migrations")
  const hash = createHash("sha256")
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, file)))
  return hash.digest("hex").slice(0, 10)
}
