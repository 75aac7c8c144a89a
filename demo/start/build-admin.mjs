import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { hashFiles } from "./hash-files.mjs"
import { runProgram, succeed } from "./run-program.mjs"

const sources = ["package-lock.json", "package.json", "tsconfig.json", "medusa-config.ts", "src", "admin-extensions"]

/**
 * Builds the app (server and admin) into `folder`/app unless the one there is of the same sources.
 * The admin calls the address it was loaded from, so one build serves any port.
 */
export async function buildAdmin({ root, folder, environment, progress, started }) {
  const app = path.join(folder, "app")
  const marker = path.join(app, ".sources")
  const hash = hashFiles(root, sources)
  if (existsSync(marker) && readFileSync(marker, "utf8") === hash) return app
  await progress.step("Building the admin (once)", async () => {
    const logFile = path.join(folder, "build.log")
    const program = runProgram([path.join(root, "node_modules/@medusajs/cli/cli.js"), "build", "--no-lint"], {
      cwd: root,
      env: { ...environment, MEDUSA_BACKEND_URL: "/" },
      logFile,
    })
    started(program)
    await succeed("medusa build", program, logFile)
    rmSync(app, { recursive: true, force: true })
    renameSync(path.join(root, ".medusa/server"), app)
    // The plugin's tsconfig covers what is published; the configuration is not.
    const { transformSync } = createRequire(path.join(root, "package.json"))("@swc/core")
    const { code } = transformSync(readFileSync(path.join(root, "medusa-config.ts"), "utf8"), { filename: "medusa-config.ts", jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } })
    writeFileSync(path.join(app, "medusa-config.js"), code)
    writeFileSync(marker, hash)
  })
  return app
}
