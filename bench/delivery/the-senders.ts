import { fork, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import path from "node:path"

/** So many processes that deliver; `cpu` is how many microseconds they have taken together. */
export async function theSenders(processes: number, given: { url: string; options: unknown }): Promise<{ cpu(): Promise<number>; stop(): Promise<void> }> {
  const children = await Promise.all(Array.from({ length: processes }, async () => {
    const child = fork(path.join(__dirname, "process.ts"), [JSON.stringify(given)], { execArgv: ["--require", "ts-node/register/transpile-only"] })
    await once(child, "message")
    return child
  }))
  return {
    cpu: async () => (await Promise.all(children.map(askCpu))).reduce((sum, cpu) => sum + cpu, 0),
    stop: async () => {
      await Promise.all(children.map(async (child) => {
        const gone = once(child, "exit")
        child.disconnect()
        await gone
      }))
    },
  }
}

async function askCpu(child: ChildProcess): Promise<number> {
  child.send("cpu")
  const [{ cpu }] = (await once(child, "message")) as [{ cpu: number }]
  return cpu
}
