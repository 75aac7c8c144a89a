import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { tmpdir } from "node:os"

/** Runs one of PostgreSQL's programs as the given user; its output is the answer, or part of the error. */
export function execute(program, args, user) {
  return new Promise((resolve, reject) => {
    const options = { ...user.ids, cwd: tmpdir(), env: { ...process.env, LC_ALL: "C" }, windowsHide: true }
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program} failed: ${stderr || stdout || error.message}`))
      else resolve(stdout)
    })
    child.stdin?.end()
  })
}

/** The last lines of a log file, for an error message. */
export function readLogEnd(file, lines = 12) {
  try {
    return readFileSync(file, "utf8").trim().split("\n").slice(-lines).join("\n")
  } catch {
    return ""
  }
}
