import { spawn } from "node:child_process"
import { closeSync, openSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const follow = path.join(path.dirname(fileURLToPath(import.meta.url)), "follow-parent.cjs")

/**
 * Starts a Node program whose output goes to a log file (and to the terminal when `verbose`). It lives in a
 * process group of its own, so that Ctrl-C reaches us alone and we end things in order; when we die without
 * a word it ends itself. `done` resolves with its exit code.
 */
export function runProgram(args, { cwd, env, logFile, verbose = false, onMessage }) {
  const log = openSync(logFile, "w")
  const child = spawn(process.execPath, ["--require", follow, ...args], {
    cwd,
    env: { ...process.env, ...env, FORCE_COLOR: "0" },
    stdio: ["ignore", verbose ? "inherit" : log, verbose ? "inherit" : log, "ipc"],
    detached: process.platform !== "win32",
    windowsHide: true,
  })
  closeSync(log)
  if (onMessage) child.on("message", onMessage)
  let over = false
  const done = new Promise((resolve) => {
    child.once("error", () => resolve(-1))
    child.once("exit", (code, signal) => resolve(code ?? signal))
  }).then((code) => {
    over = true
    return code
  })
  return {
    done,
    isOver: () => over,
    /** Asks it to end, and insists after ten seconds. */
    stop: async () => {
      if (over) return
      child.kill("SIGTERM")
      const insist = setTimeout(() => child.kill("SIGKILL"), 10_000)
      await done
      clearTimeout(insist)
    },
  }
}

/** Waits for the program's end; a bad one becomes an error that ends with the last lines of its log. */
export async function succeed(title, program, logFile) {
  const code = await program.done
  if (code !== 0) throw new Error(`${title} ended with ${code}. The end of ${logFile}:\n\n${lastLines(logFile)}`)
}

/** The last lines of a log, without colours and HTTP chatter. */
export function lastLines(file, count = 25) {
  try {
    const lines = readFileSync(file, "utf8").replaceAll(/\u001b\[[\d;]*[A-Za-z]/g, "").split("\n")
    return lines.filter((line) => line.trim() && !line.startsWith('{"level":"http"')).slice(-count).join("\n")
  } catch {
    return "(no log)"
  }
}
