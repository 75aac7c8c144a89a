#!/usr/bin/env node
// Builds and packs the plugin, looks at what would be published (the right files, every export resolving, a clean lockfile),
// and installs that into an empty Medusa application: migrate, build, start, ask.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, rmSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { packPlugin } from "./pack-plugin.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")
const wrong = []

const lockfile = readFileSync(path.join(root, "package-lock.json"), "utf8")
for (const [, host] of lockfile.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)) {
  if (host !== "registry.npmjs.org") wrong.push(`package-lock.json names the host ${host}`)
}

const { folder, copy, files, size, tarball } = await packPlugin(root)
let installed = 1
try {
  const built = ".medusa/server/src/"
  for (const needed of [
    "package.json", "README.md", "LICENSE",
    `${built}modules/marketing/index.js`, `${built}modules/marketing/index.d.ts`, `${built}api/middlewares.js`,
    `${built}workflows/index.js`, `${built}admin/index.js`, `${built}admin/index.mjs`, `${built}storefront/index.mjs`, `${built}providers/smtp/index.js`,
  ]) {
    if (!files.includes(needed)) wrong.push(`the package misses ${needed}`)
  }
  for (const file of files) {
    if (/(^|\/)(unit-tests|__tests__|integration-tests|bench|demo)\/|\.spec\.|medusa-plugin-options\.json/.test(file)) wrong.push(`the package ships ${file}`)
  }
  if (files.some((file) => file.endsWith("admin/index.css"))) wrong.push("own css was built: Medusa loses it, use Tailwind classes")
  for (const file of files.filter((name) => name.startsWith(`${built}admin/`))) {
    if (readFileSync(path.join(copy, file), "utf8").includes("cv-canvas__frames")) wrong.push(`${file} carries GrapesJS: it is a dependency, which the shop's own build loads only when a message is edited`)
  }
  const { exports } = JSON.parse(readFileSync(path.join(copy, "package.json"), "utf8"))
  for (const [name, target] of Object.entries(exports)) {
    for (const file of typeof target === "string" ? [target] : Object.values(target)) {
      if (!file.includes("*") && !existsSync(path.join(copy, file))) wrong.push(`export ${name} leads to ${file}, which is not there`)
    }
  }
  if (!wrong.length) {
    const test = [path.join(root, "integration-tests/run.mjs"), "--selectProjects", "package"]
    installed = spawnSync(process.execPath, test, { stdio: "inherit", cwd: root, env: { ...process.env, MARKETING_TARBALL: tarball } }).status ?? 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

if (wrong.length) {
  console.error(`The package is not right:\n${wrong.map((line) => `  ${line}`).join("\n")}`)
  process.exit(1)
}
if (installed !== 0) process.exit(installed)
console.log(`The package is right: ${files.length} files, ${(size / 1024).toFixed(0)} kB packed.`)
