#!/usr/bin/env node
// npm test: installs what is missing, starts a PostgreSQL of its own, runs every jest project but that of the packed plugin
// (npm run check:package), closes with one line.
import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { installPackages } from "./setup/install-packages.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const projects = ["unit", "module", "http", "stories", "browser"]
const chosen = process.argv.length > 2 ? process.argv.slice(2) : ["--selectProjects", ...projects]

await installPackages(root)
const { startPostgres } = await import("./setup/postgres.mjs")
const { quickFolder } = await import("./setup/quick-folder.mjs")

const folder = mkdtempSync(path.join(os.tmpdir(), "marketing-test-"))
const results = path.join(folder, "results.json")
console.log("Starting PostgreSQL for the tests …")
const postgres = await startPostgres({ dataDir: quickFolder(), persistent: false })

let code = 1
const jest = { child: undefined }
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => jest.child?.kill(signal))

try {
  code = await runJest()
} finally {
  await postgres.stop()
}
process.exitCode = report(code)
rmSync(folder, { recursive: true, force: true })

function runJest() {
  const args = [path.join(root, "node_modules/jest/bin/jest.js"), "--maxWorkers=2", "--forceExit", "--json", `--outputFile=${results}`, ...chosen]
  jest.child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "test",
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings`.trim(),
      DB_HOST: postgres.host,
      DB_PORT: String(postgres.port),
      DB_USERNAME: postgres.user,
      DB_PASSWORD: postgres.password,
    },
  })
  return new Promise((resolve, reject) => {
    jest.child.once("error", reject)
    jest.child.once("exit", (exit) => resolve(exit ?? 1))
  })
}

/** Prints the closing line and answers the exit code: a run without a passed test is a failure too. */
function report(exit) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(readFileSync(results, "utf8"))
  for (const suite of testResults) {
    for (const test of suite.assertionResults) {
      if (test.status === "pending") console.log(`skipped: ${test.fullName} (${path.relative(root, suite.name)})`)
    }
  }
  const failed = numFailedTests + numRuntimeErrorTestSuites
  console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`)
  return exit !== 0 || failed > 0 || numPassedTests === 0 ? 1 : 0
}
