import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"

/** A real process that runs the delivery pump, or what `script` in this folder runs; `kill` is kill -9 and resolves when it is gone. */
export async function aPumpProcess(url: string, options: unknown, script = "pump-process.ts"): Promise<{ kill(): Promise<void> }> {
  const root = path.resolve(__dirname, "../..")
  const child = fork(path.join(__dirname, script), [JSON.stringify({ url, options })], {
    cwd: root,
    execArgv: ["-r", "ts-node/register/transpile-only"],
    env: { ...process.env, NODE_OPTIONS: "", TS_NODE_PROJECT: path.join(root, "tsconfig.json") },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  })
  let said = ""
  child.stderr!.on("data", (chunk: Buffer) => {
    said += chunk.toString()
  })
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error(`The pump process ended before it began:\n${said}`))),
  ])
  return {
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, "exit")
      child.kill("SIGKILL")
      await gone
    },
  }
}
