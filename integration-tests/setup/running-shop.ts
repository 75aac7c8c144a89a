import { createServer, type AddressInfo } from "node:net"
import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { freshDatabase } from "./fresh-database"
import { theMailbox, type Mailbox } from "../world/the-mailbox"

export type Sql = { raw(statement: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }> }

/** A real Medusa with the plugin, a mailbox behind it, and one person at its admin. */
export type RunningShop = {
  /** Where it answers. */
  url: string
  mailbox: Mailbox
  container: MedusaContainer
  sql: Sql
  /** Speaks to the admin API with a secret key; fails with the answer's text on anything but 2xx. */
  admin<Answer>(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<Answer>
  /** The same with any body and the plain answer, for files. */
  raw(path: string, init?: RequestInit): Promise<Response>
}

/** Boots Medusa on its own fresh database for the tests of one file. `shop()` may be asked once they run. */
export function describeRunningShop(name: string, suite: (shop: () => RunningShop) => void, options: Record<string, unknown> = {}): void {
  describe(name, () => {
    let mailbox: Mailbox
    let url: string
    let secretKey: string

    // Before the runner's own: Medusa's configuration reads the environment when it boots.
    beforeAll(async () => {
      mailbox = await theMailbox()
      const port = await freePort()
      url = `http://localhost:${port}`
      Object.assign(process.env, {
        PORT: String(port), MEDUSA_BACKEND_URL: url, STOREFRONT_URL: "http://localhost:8000", SMTP_URL: mailbox.url,
        MARKETING_OPTIONS: JSON.stringify({ pump: { idleMs: 25, sweepSeconds: 1, segmentMaxAgeSeconds: 5 }, ...options }),
      })
    })
    afterAll(() => mailbox.close())

    const database = `marketing_${name.replace(/\W+/g, "_").toLowerCase()}`
    let drop: () => Promise<void>
    // Copied from the migrated template, so that the runner finds nothing to migrate.
    beforeAll(async () => {
      drop = (await freshDatabase(database)).drop
    })
    afterAll(() => drop())

    medusaIntegrationTestRunner({
      dbName: `${database}_${process.pid}`,
      cwd: path.resolve(__dirname, "../.."),
      testSuite: ({ getContainer }) => {
        beforeAll(async () => {
          const key = await getContainer().resolve(Modules.API_KEY).createApiKeys({ type: "secret", title: "Tests", created_by: "the tests" })
          secretKey = key.token
        })
        suite(() => ({
          url,
          mailbox,
          container: getContainer(),
          sql: getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Sql,
          admin: (method, at, body) => askJson(method, url + at, { authorization: `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}` }, body),
          raw: (at, init = {}) => fetch(url + at, { ...init, headers: { authorization: `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}`, ...init.headers } }),
        }))
      },
    })
  })
}

/** One JSON request; fails with the answer's text on anything but 2xx. */
export async function askJson<Answer>(method: string, url: string, headers: Record<string, string>, body?: object): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body ? { "content-type": "application/json" } : {}) },
    body: body && JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`)
  return JSON.parse(text) as Answer
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
