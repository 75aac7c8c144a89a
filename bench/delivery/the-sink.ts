import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"

/** Starts the sink; `count` is how many mails it has taken. */
export async function theSink(): Promise<{ port: number; count(): Promise<number>; stop(): void }> {
  const child = fork(path.join(__dirname, "sink.mjs"), { execArgv: [] })
  const [{ port }] = (await once(child, "message")) as [{ port: number }]
  return {
    port,
    count: async () => {
      child.send("count")
      const [{ mails }] = (await once(child, "message")) as [{ mails: number }]
      return mails
    },
    stop: () => child.disconnect(),
  }
}
