import { cpSync, existsSync } from "node:fs"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { lastLines, runProgram } from "./run-program.mjs"

/** Starts the shop's server and waits until it answers. `cwd` is the built app, or the repository in --dev. */
export async function startMedusa({ root, cwd, folder, env, port, verbose, started }) {
  const logFile = path.join(folder, "medusa.log")
  const pictures = path.join(folder, "pictures")
  if (existsSync(pictures)) cpSync(pictures, path.join(cwd, "static/demo"), { recursive: true })
  const program = runProgram([path.join(root, "node_modules/@medusajs/cli/cli.js"), "start", "--port", String(port), "--host", "localhost"], { cwd, env, logFile, verbose })
  started(program)
  while (!program.isOver()) {
    const healthy = await fetch(`http://localhost:${port}/health`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    if (healthy?.ok) return { ...program, logFile }
    await pause(150)
  }
  throw new Error(`Medusa ended while starting. The end of ${logFile}:\n\n${lastLines(logFile)}`)
}
