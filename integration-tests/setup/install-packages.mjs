import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"

/**
 * Installs the packages of `root` when they are missing or of another lockfile; otherwise returns at once.
 * Uses nothing but Node, because it runs before anything is installed. Rejects when npm fails.
 */
export async function installPackages(root) {
  const marker = path.join(root, "node_modules", ".installed-lockfile")
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json"))).digest("hex")
  if (existsSync(marker) && readFileSync(marker, "utf8") === hash) return false
  console.log("Installing packages from the lockfile (a few minutes the first time) …")
  await run("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"], root)
  writeFileSync(marker, hash)
  return true
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: "inherit", shell: process.platform === "win32" })
    child.once("error", reject)
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} ended with code ${code}`))))
  })
}
