import { existsSync, readdirSync, rmSync, statfsSync } from "node:fs"
import os from "node:os"
import path from "node:path"

const MEMORY = "/dev/shm"
const TMPFS = 0x01021994
/** Bytes that a whole run may take, with room to spare. */
const ENOUGH = 6 * 2 ** 30
const NAME = /^marketing-test-(\d+)$/

/**
 * Where a run of the tests may keep its database, a path that does not exist yet: in memory where there is plenty, else
 * among the temporary files. A database copied from a template is thousands of small files, which a disk takes a second
 * and a half to make and memory a twentieth of one. What runs that were killed left behind is removed.
 */
export function quickFolder() {
  const parent = isRoomy() ? MEMORY : os.tmpdir()
  for (const name of readdirSync(parent)) {
    const owner = NAME.exec(name)?.[1]
    if (owner && !isAlive(Number(owner))) rmSync(path.join(parent, name), { recursive: true, force: true })
  }
  return path.join(parent, `marketing-test-${process.pid}`)
}

function isRoomy() {
  if (!existsSync(MEMORY)) return false
  const { type, bavail, bsize } = statfsSync(MEMORY)
  return type === TMPFS && bavail * bsize > ENOUGH && os.freemem() > ENOUGH
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}
