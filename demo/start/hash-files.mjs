import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import path from "node:path"

/** One hash over the contents of files and folders below `root`; it tells whether something must be made again. */
export function hashFiles(root, names) {
  const hash = createHash("sha256")
  const add = (file) => {
    if (!existsSync(file)) return
    if (!statSync(file).isDirectory()) hash.update(path.relative(root, file)).update(readFileSync(file))
    else for (const name of readdirSync(file).sort()) if (name !== "unit-tests" && name !== "__admin-extensions__.js") add(path.join(file, name))
  }
  for (const name of names) add(path.join(root, name))
  return hash.digest("hex")
}
