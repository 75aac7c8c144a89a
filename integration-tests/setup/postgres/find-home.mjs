import { execFileSync, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { chownSync, mkdirSync } from "node:fs"
import path from "node:path"

/**
 * Who runs the server and in which folder its data lies. PostgreSQL refuses to run as root: then it is
 * the user "postgres" or "nobody", and when that one may not enter `dataDir` (a clone below /root, say)
 * the folder is one in /var/tmp that belongs to this path alone.
 */
export function findHome(dataDir) {
  const wanted = path.resolve(dataDir)
  const user = findUser()
  if (!user.ids.uid) return { user, folder: wanted }
  mkdirSync(path.dirname(wanted), { recursive: true })
  if (mayEnter(user, path.dirname(wanted))) return { user, folder: wanted }
  const name = createHash("sha256").update(wanted).digest("hex").slice(0, 12)
  return { user, folder: path.join("/var/tmp", `medusa-plugin-marketing-${name}`) }
}

/** True when the user may go into the folder. */
export function mayEnter(user, folder) {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...user.ids, cwd: "/", stdio: "ignore" }).status === 0
}

/** Hands files to the user that runs the server. */
export function giveTo(user, ...files) {
  if (!user.ids.uid) return
  for (const file of files) chownSync(file, user.ids.uid, user.ids.gid)
}

function findUser() {
  if (process.getuid?.() !== 0) return { name: "", ids: {} }
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })))
      if (uid) return { name, ids: { uid, gid } }
    } catch {
      continue
    }
  }
  throw new Error('PostgreSQL does not run as root and this system has neither a user "postgres" nor "nobody". Start again as an ordinary user.')
}
