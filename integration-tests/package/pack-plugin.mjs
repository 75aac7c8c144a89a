import { execFile } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, renameSync, symlinkSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)

/**
 * Builds and packs the plugin from a copy of the tracked and new files, so that neither a stale build nor a running
 * server of the working tree gets in. Returns the tarball's path and the temporary folder to remove.
 */
export async function packPlugin(root) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "marketing-pack-"))
  const copy = path.join(folder, "source")
  mkdirSync(copy)
  const { stdout } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root, maxBuffer: 1 << 26 })
  for (const file of stdout.split("\0").filter(Boolean)) {
    cpSync(path.join(root, file), path.join(copy, file), { recursive: true })
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"))
  await run(process.execPath, [path.join(root, "node_modules/@medusajs/cli/cli.js"), "plugin:build"], { cwd: copy, maxBuffer: 1 << 26, env: { ...process.env, NODE_ENV: "production" } }).catch(
    (error) => {
      const told = error.stdout.split("\n").filter((line) => line.includes('"error"')).map((line) => JSON.parse(line).message)
      throw new Error(`medusa plugin:build failed:\n${told.join("\n") || error.stderr || error.stdout}`)
    }
  )
  const packed = await run("npm", ["pack", "--json", "--ignore-scripts"], { cwd: copy, maxBuffer: 1 << 26 })
  const [{ filename, files, size }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf("[")))
  const tarball = path.join(folder, filename)
  renameSync(path.join(copy, filename), tarball)
  return { folder, copy, tarball, files: files.map((file) => file.path), size }
}
