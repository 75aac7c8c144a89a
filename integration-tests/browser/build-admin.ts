import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { promisify } from "node:util"
import { oneAtATime } from "../setup/fresh-database"

const run = promisify(execFile)
const root = path.resolve(__dirname, "../..")
const built = path.join(root, ".medusa/admin")
const served = path.join(root, "public/admin")
const mark = path.join(served, ".made-of")

/**
 * Builds the admin as a host's `medusa build` does, to where `medusa start` serves it from. A build takes about half a
 * minute, the development server longer to draw its first page; an unchanged admin is not built again, and of several
 * test processes one builds while the others wait.
 */
export async function buildAdmin(): Promise<void> {
  const made = hashOfSources()
  const stands = () => existsSync(mark) && readFileSync(mark, "utf8") === made
  if (stands()) return
  await oneAtATime(`the admin of ${root}`, async () => {
    if (!stands()) await build(made)
  })
}

async function build(made: string): Promise<void> {
  await run(process.execPath, [path.join(root, "node_modules/@medusajs/cli/cli.js"), "build", "--admin-only", "--no-lint"], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
    // "/" makes the admin ask the server that serves it, on whatever port that is.
    env: { ...process.env, MEDUSA_BACKEND_URL: "/", NODE_ENV: "production", NODE_OPTIONS: "" },
  })
  rmSync(served, { recursive: true, force: true })
  cpSync(built, served, { recursive: true })
  writeFileSync(mark, made)
}

function hashOfSources(): string {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json")))
  for (const folder of ["src/admin", "src/core", "admin-extensions"]) {
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).sort()) {
      if (/\.(tsx?|json)$/.test(file)) hash.update(file).update(readFileSync(path.join(root, folder, file)))
    }
  }
  return hash.digest("hex")
}
