import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { promisify } from "node:util"
import { Client } from "@medusajs/framework/pg"
import type { MarketingContext } from "../src/modules/marketing/context"
import { openDatabase, type Database } from "../src/modules/marketing/database"
import { readOptions } from "../src/modules/marketing/options"

const root = path.resolve(__dirname, "..")

/**
 * Does `work` on a migrated database called `name`, filled by `fill` unless it was before. The server is the one of
 * BENCH_DATABASE_URL (its user may create databases; the filled database stays for the next run), or one of our own.
 */
export async function withMemory(name: string, fill: (db: Database) => Promise<void>, work: (context: MarketingContext, url: string) => Promise<void>): Promise<void> {
  const server = await aServer()
  try {
    const url = server.url(name)
    const isNew = await createDatabase(server.url("postgres"), name)
    if (isNew) {
      console.error("Migrating …")
      await runMedusa(["db:migrate", "--execute-all-links", "--execute-safe-search"], { DATABASE_URL: url })
    }
    const db = openDatabase({ connectionString: url }, { size: 4, statementTimeoutMs: 3_600_000 })
    try {
      const [full] = await db.query("select 1 from marketing_profile limit 1")
      if (!full) {
        console.error("Filling …")
        await fill(db)
      }
      await work(contextOn(db), url)
    } finally {
      await db.close()
    }
  } finally {
    await server.stop()
  }
}

/** Runs a command of Medusa's in this repository to its end. */
export async function runMedusa(command: readonly string[], environment: Record<string, string>): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(root, "node_modules/@medusajs/cli/cli.js"), ...command], {
    cwd: root, env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "", ...environment }, maxBuffer: 1e9,
  })
}

/** The module's context as a process has it, with nobody listening to its log. */
function contextOn(db: Database): MarketingContext {
  const quiet = () => undefined
  return {
    db,
    logger: { info: quiet, warn: quiet, error: quiet },
    now: () => new Date(),
    notifications: () => undefined,
    options: readOptions({
      secret: "a-secret-for-the-bench", publicUrl: "http://localhost:9000", storefrontUrl: "http://localhost:8000", reportingCurrency: "eur",
      email: { from: { email: "shop@example.com" }, postalAddress: "1 Test Street" },
    }),
  }
}

/** The server to work on, and how to leave it. */
export async function aServer(): Promise<{ url: (database: string) => string; stop: () => Promise<void> }> {
  const given = process.env.BENCH_DATABASE_URL
  if (given) return { url: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href, stop: async () => undefined }
  const { startPostgres } = await import("../integration-tests/setup/postgres.mjs")
  const folder = mkdtempSync(path.join(os.tmpdir(), "marketing-bench-"))
  const postgres = await startPostgres({ dataDir: path.join(folder, "postgres"), persistent: false })
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** True when there was none of that name. */
export async function createDatabase(serverUrl: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    if ((await client.query("select 1 from pg_database where datname = $1", [name])).rowCount) return false
    await client.query(`create database "${name}"`)
    return true
  } finally {
    await client.end()
  }
}
