import { execFile } from "node:child_process"
import { accessSync, constants } from "node:fs"
import path from "node:path"
import { promisify } from "node:util"
import { chromium, type Browser } from "playwright-core"

const run = promisify(execFile)
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

/** A real Chromium: the one CHROMIUM_PATH names, else the system's, else the one npm brings. Never none: it throws and says what to do. */
export async function launchChromium(): Promise<Browser> {
  const attempts: string[] = []
  for (const find of [fromEnvironment, fromSystem, fromPackage]) {
    const executablePath = await find()
    if (!executablePath) continue
    try {
      return await chromium.launch({ executablePath, args: QUIET })
    } catch (error) {
      attempts.push(`${executablePath}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`)
      // A browser that was asked for by name is not replaced by another one behind the asker's back.
      if (find === fromEnvironment) break
    }
  }
  throw new Error([
    "The browser tests need a Chromium and found none that starts.",
    "Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its executable.",
    ...attempts,
  ].join("\n"))
}

function fromEnvironment(): string | undefined {
  return process.env.CHROMIUM_PATH || undefined
}

function fromSystem(): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable)
}

/** The package is an ES module that unpacks its browser when asked for the path; jest cannot load it, so node does. */
async function fromPackage(): Promise<string | undefined> {
  const ask = `import("@sparticuz/chromium").then(async ({ default: chromium }) => console.log(await chromium.executablePath()))`
  const { stdout } = await run(process.execPath, ["-e", ask], { cwd: __dirname }).catch(() => ({ stdout: "" }))
  return stdout.trim() || undefined
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
