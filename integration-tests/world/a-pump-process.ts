import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { bundleScript } from "./bundle-script"

export type PumpProcess = {
  /** What the ledger knows it by; undefined for a script that says nothing. */
  workerId: string | undefined
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>
  /** Stops it in its tracks, and lets it go on. */
  freeze(): void
  thaw(): void
}

/** A real process that runs the delivery pump, or what `script` in this folder runs. */
export async function aPumpProcess(url: string, options: unknown, script = "pump-process.ts"): Promise<PumpProcess> {
  const root = path.resolve(__dirname, "../..")
  const child = fork(await bundleScript(script), [JSON.stringify({ url, options })], {
    cwd: root,
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  })
  let said = ""
  child.stderr!.on("data", (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [message] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error(`The pump process ended before it began:\n${said}`))),
  ])) as [{ workerId?: string } | string]
  return {
    workerId: typeof message === "string" ? undefined : message.workerId,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, "exit")
      child.kill("SIGKILL")
      await gone
    },
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
  }
}
