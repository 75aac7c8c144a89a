#!/usr/bin/env node
// npm run bench -- segments: runs bench/<name>.ts, or all of them one after the other.
import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const folder = path.dirname(fileURLToPath(import.meta.url))
const parts = new Set(["measure.ts", "medusa.ts", "memory.ts"])
const names = readdirSync(folder).filter((file) => file.endsWith(".ts") && !parts.has(file)).map((file) => file.slice(0, -3))
const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !names.includes(name))
if (unknown.length) {
  console.error(`There is no bench called ${unknown.join(", ")}. There are: ${names.join(", ")}.`)
  process.exit(1)
}
for (const name of chosen.length ? chosen : names) {
  console.log(`# ${name}\n`)
  const { status } = spawnSync(process.execPath, ["--require", "ts-node/register/transpile-only", path.join(folder, `${name}.ts`)], { stdio: "inherit", cwd: path.dirname(folder) })
  if (status) process.exit(status)
}
