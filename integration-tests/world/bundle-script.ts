import { execFile } from "node:child_process"
import { mkdirSync } from "node:fs"
import path from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)
const root = path.resolve(__dirname, "../..")
const bundles = new Map<string, Promise<string>>()

/**
 * One plain JavaScript file of a script in this folder and of everything of ours it needs; packages stay where they are. Made
 * once a test process: a script that is started twenty times would compile itself twenty times. esbuild runs as a program,
 * because inside jest it meets typed arrays it does not take for its own.
 */
export function bundleScript(script: string): Promise<string> {
  const made = bundles.get(script) ?? bundle(script)
  bundles.set(script, made)
  return made
}

async function bundle(script: string): Promise<string> {
  const folder = path.join(root, "node_modules/.cache/marketing-tests")
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${path.basename(script, ".ts")}-${process.pid}.cjs`)
  await run(path.join(root, "node_modules/.bin/esbuild"), [
    path.join(__dirname, script), "--bundle", "--platform=node", "--format=cjs", "--packages=external", "--target=node20", "--log-level=error", `--outfile=${file}`,
  ], { cwd: root })
  return file
}
