import { execFile, spawn, type ChildProcess } from "node:child_process"
import { readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync, mkdtempSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import os from "node:os"
import path from "node:path"
import { promisify } from "node:util"
import { databaseUrl, onServer } from "../setup/fresh-database"

jest.setTimeout(480_000)

const run = promisify(execFile)
const root = path.resolve(__dirname, "../..")
const medusa = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).devDependencies as Record<string, string>
const database = `marketing_package_${process.pid}`

/** The steps of a stranger: an empty Medusa application, the packed tarball, migrate, build, start, ask. */
describe("the packed plugin in an empty Medusa application", () => {
  let host: string
  let packed: { folder?: string; tarball: string }
  let server: ChildProcess | undefined
  let url: string
  let log = ""

  beforeAll(async () => {
    host = mkdtempSync(path.join(os.tmpdir(), "marketing-host-"))
    packed = process.env.MARKETING_TARBALL ? { tarball: process.env.MARKETING_TARBALL } : await pack()
    await onServer(`drop database if exists "${database}" with (force)`, `create database "${database}"`)
    url = `http://localhost:${await freePort()}`
    writeHost(host, packed.tarball)
    await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: host, maxBuffer: 1 << 26, env: plainEnvironment() })
    await medusaCommand("db:migrate", "--execute-all-links", "--execute-safe-search")
    await medusaCommand("build")
    await medusaCommand("user", "-e", "owner@example.com", "-p", "a-long-password")
    server = spawn(process.execPath, [cli(), "start"], { cwd: path.join(host, ".medusa/server"), env: environment(), stdio: ["ignore", "pipe", "pipe"] })
    for (const stream of [server.stdout, server.stderr]) stream?.on("data", (chunk) => (log += chunk))
    await until(async () => (await fetch(`${url}/health`)).ok).catch((error) => {
      throw new Error(`${error.message}; Medusa said:\n${log.slice(-4000)}`)
    })
  })

  afterAll(async () => {
    server?.kill("SIGKILL")
    await onServer(`drop database if exists "${database}" with (force)`)
    for (const folder of [host, packed?.folder]) if (folder) rmSync(folder, { recursive: true, force: true })
  })

  it("answers its admin API to a person who is logged in, and to nobody else", async () => {
    const login = await fetch(`${url}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "owner@example.com", password: "a-long-password" }),
    })
    const { token } = (await login.json()) as { token: string }
    for (const route of ["overview", "profiles", "segments", "campaigns"]) {
      const answer = await fetch(`${url}/admin/marketing/${route}`, { headers: { authorization: `Bearer ${token}` } })
      expect({ route, status: answer.status }).toEqual({ route, status: 200 })
      expect((await fetch(`${url}/admin/marketing/${route}`)).status).toBe(401)
    }
  })

  it("fills itself on the first start", async () => {
    const { Client } = await import("@medusajs/framework/pg")
    const client = new Client({ connectionString: databaseUrl(database) })
    await client.connect()
    try {
      await until(async () => {
        const { rows } = await client.query("select value->>'status' as status from marketing_setting where value ? 'status' and value ? 'phase'")
        return rows.some(({ status }) => status === "done")
      })
    } finally {
      await client.end()
    }
  })

  it("puts its pages and their styles into the admin build", () => {
    const assets = path.join(host, ".medusa/server/public/admin/assets")
    const read = (ending: string) => readdirSync(assets).filter((file) => file.endsWith(ending)).map((file) => readFileSync(path.join(assets, file), "utf8")).join("\n")
    const scripts = read(".js")
    for (const page of ["/marketing", "/marketing/customers", "/marketing/segments", "/marketing/campaigns"]) {
      expect(scripts).toContain(`"${page}"`)
    }
    // A minifier may leave out the blank that ends a number, where no letter after it could belong to that.
    const styles = read(".css").replace(/(\.\\3\d) /g, "$1")
    const missing = unusualClasses().filter((name) => !styles.includes(`.${inSelector(name)}`))
    expect(missing).toEqual([])
  })

  it("offers the storefront helper to ES modules", async () => {
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", `
      import * as storefront from "medusa-plugin-marketing/storefront"
      console.log(Object.keys(storefront).join())
    `], { cwd: host, env: plainEnvironment() })
    expect(stdout).toContain("createMarketing")
  })

  const cli = () => path.join(host, "node_modules/@medusajs/cli/cli.js")
  const medusaCommand = (...args: string[]) => run(process.execPath, [cli(), ...args], { cwd: host, env: environment(), maxBuffer: 1 << 26 })
  const environment = () => ({ ...plainEnvironment(), NODE_ENV: "production", DATABASE_URL: databaseUrl(database), PORT: new URL(url).port, BACKEND_URL: url })
})

async function pack(): Promise<{ folder: string; tarball: string }> {
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", `
    const { packPlugin } = await import(${JSON.stringify(path.join(root, "integration-tests/package/pack-plugin.mjs"))})
    process.stdout.write("PACKED" + JSON.stringify(await packPlugin(${JSON.stringify(root)})))
  `], { maxBuffer: 1 << 26, env: plainEnvironment() })
  return JSON.parse(stdout.slice(stdout.indexOf("PACKED") + "PACKED".length)) as { folder: string; tarball: string }
}

/** The environment without what jest and the test database put there. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ours = ["NODE_OPTIONS", "NODE_ENV", "JEST_WORKER_ID"]
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name))) as NodeJS.ProcessEnv
}

function writeHost(folder: string, tarball: string): void {
  const at = (name: string) => medusa[name] as string
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({
    name: "an-empty-shop",
    private: true,
    dependencies: {
      ...Object.fromEntries(["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/dashboard", "@medusajs/draft-order", "@medusajs/framework", "@medusajs/icons", "@medusajs/medusa", "@medusajs/ui", "react", "react-dom", "react-i18next", "react-router-dom"].map((name) => [name, at(name)])),
      "medusa-plugin-marketing": `file:${tarball}`,
    },
    devDependencies: Object.fromEntries(["@swc/core", "@types/node", "ts-node", "typescript", "vite"].map((name) => [name, at(name)])),
  }, null, 2))
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({
    compilerOptions: { target: "ES2021", module: "Node16", moduleResolution: "Node16", esModuleInterop: true, skipLibCheck: true, strict: true, outDir: "./.medusa/server", rootDir: "./" },
    include: ["**/*.ts"],
    exclude: ["node_modules", ".medusa"],
  }))
  writeFileSync(path.join(folder, "medusa-config.ts"), `
    import { defineConfig } from "@medusajs/framework/utils"
    export default defineConfig({
      projectConfig: {
        databaseUrl: process.env.DATABASE_URL,
        http: { storeCors: "http://localhost", adminCors: "http://localhost", authCors: "http://localhost", jwtSecret: "a-secret", cookieSecret: "a-secret" },
      },
      admin: { backendUrl: process.env.BACKEND_URL },
      plugins: [{
        resolve: "medusa-plugin-marketing",
        options: {
          secret: "a-secret-for-the-packed-test",
          publicUrl: process.env.BACKEND_URL,
          storefrontUrl: "http://localhost:8000",
          email: { from: { email: "shop@example.com" }, postalAddress: "1 Test Street" },
        },
      }],
    })
  `)
  mkdirSync(path.join(folder, "src"))
}

/** Class names in our pages that only a Tailwind that has read them would make: variants and arbitrary values. */
function unusualClasses(): string[] {
  const found = new Set<string>()
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(file)
      else if (file.endsWith(".tsx")) {
        for (const [, names] of readFileSync(file, "utf8").matchAll(/className="([^"]+)"/g)) {
          for (const name of names!.split(/\s+/)) if (/^[\w-]+:[\w-]+$|^[\w-]+-\[[^\]]+\]$/.test(name) && !name.startsWith("group")) found.add(name)
        }
      }
    }
  }
  walk(path.join(root, "admin-extensions"))
  return [...found]
}

/** As CSS writes a class name: what is no letter after a backslash, a digit at the start by its number. */
const inSelector = (name: string) => name.replace(/[^\w-]/g, (char) => `\\${char}`).replace(/^\d/, "\\3$&")

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function until(fact: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 120_000
  for (;;) {
    if (await fact().catch(() => false)) return
    if (Date.now() > deadline) throw new Error("waited two minutes in vain")
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
