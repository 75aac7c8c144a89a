import { execFile, spawn, type ChildProcess } from "node:child_process"
import { createServer, type AddressInfo } from "node:net"
import path from "node:path"
import { promisify } from "node:util"
import { Client } from "@medusajs/framework/pg"
import { eventually } from "../setup/eventually"
import { freshDatabase } from "../setup/fresh-database"
import { askJson, type RunningShop } from "../setup/running-shop"
import { theMailbox } from "../world/the-mailbox"
import { buildAdmin } from "./build-admin"

const run = promisify(execFile)
const root = path.resolve(__dirname, "../..")
const cli = path.join(root, "node_modules/@medusajs/cli/cli.js")

export const person = { email: "merchant@example.com", password: "a-password-for-tests" }

/** The person is made once, by Medusa's own command, which boots it: each test gets a copy. */
const withPerson = {
  name: "person",
  fill: (url: string) => run(process.execPath, [cli, "user", "-e", person.email, "-p", person.password], { cwd: root, env: { ...process.env, NODE_ENV: "test", NODE_OPTIONS: "", DATABASE_URL: url } }),
}

export type RunningAdmin = Pick<RunningShop, "url" | "mailbox" | "admin"> & {
  query: (statement: string, values?: unknown[]) => Promise<unknown>
  stop: () => Promise<void>
}

/** `medusa start` in a process of its own, with the built admin, a fresh database, a mailbox and one person who may log in. */
export async function runAdmin(): Promise<RunningAdmin> {
  const [database] = await Promise.all([freshDatabase("marketing_browser", withPerson), buildAdmin()])
  const mailbox = await theMailbox()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    NODE_ENV: "test", NODE_OPTIONS: "", PORT: String(port), DATABASE_URL: database.url, MEDUSA_BACKEND_URL: url,
    STOREFRONT_URL: "http://localhost:8000", SMTP_URL: mailbox.url,
    MARKETING_OPTIONS: JSON.stringify({ reportingCurrency: "eur", pump: { idleMs: 25, sweepSeconds: 1, segmentMaxAgeSeconds: 5 } }),
  }
  const server = await startServer(env, url)
  const sql = new Client({ connectionString: database.url })
  await sql.connect()
  const { token } = await askJson<{ token: string }>("POST", `${url}/auth/user/emailpass`, {}, person)
  // New campaigns wait for quiet hours to end; what a test sends must not depend on the time of day.
  await askJson("POST", `${url}/admin/marketing/settings/sending`, { authorization: `Bearer ${token}` }, { quietHours: { from: "00:00", to: "00:00" } })
  return {
    url,
    mailbox,
    admin: (method, at, body) => askJson(method, url + at, { authorization: `Bearer ${token}` }, body),
    query: (statement, values) => sql.query(statement, values),
    stop: async () => {
      await sql.end()
      await stopServer(server)
      await mailbox.close()
      await database.drop()
    },
  }
}

async function startServer(env: NodeJS.ProcessEnv, url: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, [cli, "start"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] })
  process.once("exit", () => server.kill("SIGKILL"))
  let said = ""
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text: Buffer) => { said = (said + text).slice(-20_000) })
  const answers = () => fetch(`${url}/health`).then(({ ok }) => ok, () => false)
  await eventually("the server answers", async () => {
    if (server.exitCode !== null) throw new Error(`Medusa ended before it answered:\n${said}`)
    return answers()
  }, Boolean, 300_000)
  return server
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const gone = new Promise((resolve) => server.once("exit", resolve))
  server.kill("SIGTERM")
  const late = setTimeout(() => server.kill("SIGKILL"), 10_000)
  await gone
  clearTimeout(late)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
