import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"

/**
 * Installs the packages of `root` when some are missing or of another version than the lockfile's; otherwise
 * returns false at once. Uses nothing but Node, because it runs before anything is installed. Rejects when npm fails.
 */
export async function installPackages(root) {
  const missing = findMissing(root)
  if (!missing.length) return false
  console.log(`Installing packages from the lockfile, ${missing.length} to get (a few minutes the first time) …`)
  const since = Date.now()
  const alive = setInterval(() => console.log(`  … ${Math.round((Date.now() - since) / 1000)} s`), 15_000)
  try {
    await run("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"], root)
  } finally {
    clearInterval(alive)
  }
  return true
}

/** What the lockfile wants and npm's own record of node_modules does not name. Other platforms' packages, and those npm itself calls extraneous, are none of ours. */
function findMissing(root) {
  const record = path.join(root, "node_modules", ".package-lock.json")
  const installed = existsSync(record) ? readPackages(record) : {}
  return Object.entries(readPackages(path.join(root, "package-lock.json")))
    .filter(([place, { version, optional, link, extraneous }]) => place && !link && !extraneous && !(optional && !installed[place]) && installed[place]?.version !== version)
    .map(([place]) => place)
}

const readPackages = (file) => JSON.parse(readFileSync(file, "utf8")).packages

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: "inherit", shell: process.platform === "win32" })
    const follow = () => child.kill()
    process.once("exit", follow)
    child.once("error", reject)
    child.once("exit", (code) => (process.off("exit", follow), code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} ended with code ${code}`))))
  })
}
