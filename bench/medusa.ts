import { spawn } from "node:child_process"
import { openSync } from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import os from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"

const root = path.resolve(__dirname, "..")

/** Starts Medusa from this repository in a process of its own and waits until it answers; `options` are added to the plugin's. */
export async function startMedusa(databaseUrl: string, options: object): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const log = path.join(os.tmpdir(), `marketing-bench-${port}.log`)
  const child = spawn(process.execPath, [path.join(root, "node_modules/@medusajs/cli/cli.js"), "start", "--port", String(port), "--host", "127.0.0.1"], {
    cwd: root, stdio: ["ignore", openSync(log, "w"), openSync(log, "a")],
    env: {
      ...process.env, NODE_ENV: "demo", NODE_OPTIONS: "", DATABASE_URL: databaseUrl, MEDUSA_BACKEND_URL: url, MEDUSA_ADMIN_DISABLED: "true", MEDUSA_DISABLE_TELEMETRY: "true",
      MARKETING_OPTIONS: JSON.stringify(options),
    },
  })
  const over = new Promise<void>((ended) => child.once("exit", () => ended()))
  while (!(await fetch(`${url}/health`).then(({ ok }) => ok, () => false))) {
    if (child.exitCode !== null) throw new Error(`Medusa ended while starting; see ${log}`)
    await pause(200)
  }
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM")
      await over
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
