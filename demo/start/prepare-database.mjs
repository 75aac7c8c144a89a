import { createRequire } from "node:module"
import path from "node:path"
import { hashFiles } from "./hash-files.mjs"
import { runProgram, succeed } from "./run-program.mjs"

const DATABASE = "shop"

/** What decides whether the database is up to date: the packages' migrations and ours. */
const sources = ["package-lock.json", "src/modules", "src/links"]

/**
 * Brings the shop's database to the present: created, migrated, seeded, each only when needed.
 * A seed that was interrupted is thrown away and done again. Answers the connection and what the seed told.
 */
export async function prepareDatabase({ root, folder, postgres, environment, options, progress, started }) {
  const url = postgres.url(DATABASE)
  const env = { ...environment, DATABASE_URL: url }
  let facts = await readFacts()
  if (facts.exists && !facts.seeded) {
    await onDatabase(root, postgres.url("postgres"), (client) => client.query(`drop database ${DATABASE} with (force)`))
    facts = { exists: false }
  }
  if (!facts.exists) await onDatabase(root, postgres.url("postgres"), (client) => client.query(`create database ${DATABASE}`))

  const hash = hashFiles(root, sources)
  if (facts.migrated !== hash) {
    await progress.step(facts.exists ? "Bringing the database up to date" : "Creating the tables", () => medusa("db:migrate", ["--execute-all-links", "--execute-safe-search"], "migrate"))
    await onDatabase(root, url, (client) => remember(client, "migrated", hash))
  }
  if (!facts.seeded) {
    const { customers, orders } = options
    await progress.step(`Filling the shop: ${customers.toLocaleString("en")} customers, ${orders.toLocaleString("en")} orders over two years`, (note) =>
      medusa("exec", ["./demo/seed/run.ts", String(customers), String(orders)], "seed", (message) => note(message.note))
    )
  }
  const { seeded } = await readFacts()
  return { url, shop: JSON.parse(seeded) }

  async function medusa(command, args, name, onMessage) {
    const logFile = path.join(folder, `${name}.log`)
    const program = runProgram([path.join(root, "node_modules/@medusajs/cli/cli.js"), command, ...args], { cwd: root, env, logFile, onMessage })
    started(program)
    await succeed(`medusa ${command}`, program, logFile)
  }

  async function readFacts() {
    try {
      const rows = await onDatabase(root, url, async (client) => {
        const { rows: found } = await client.query("select to_regclass('demo_fact') is not null as ready")
        return found[0].ready ? (await client.query("select name, value from demo_fact")).rows : []
      })
      return { exists: true, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) }
    } catch (error) {
      if (error.code === "3D000") return { exists: false }
      throw error
    }
  }
}

async function onDatabase(root, connectionString, work) {
  const { Client } = createRequire(path.join(root, "package.json"))("@medusajs/framework/pg")
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function remember(client, name, value) {
  await client.query("create table if not exists demo_fact (name text primary key, value text not null)")
  await client.query("insert into demo_fact values ($1, $2) on conflict (name) do update set value = excluded.value", [name, value])
}
