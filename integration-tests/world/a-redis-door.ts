import { connect, createServer, type Server, type Socket } from "node:net"

/** A way to Redis that can be shut and opened again, so that a test need not stop the machine's. */
export async function aRedisDoor(redisUrl: string): Promise<{ url: string; shut(): Promise<void>; open(): Promise<void> }> {
  const { hostname, port, pathname } = new URL(redisUrl)
  const sockets = new Set<Socket>()
  let server: Server | undefined
  let at = 0
  const open = async () => {
    server = createServer((here) => {
      const there = connect(Number(port || 6379), hostname)
      for (const [from, to] of [[here, there], [there, here]] as const) {
        sockets.add(from)
        from.on("error", () => undefined).on("close", () => to.destroy()).pipe(to)
      }
    })
    await new Promise<void>((listening) => server!.listen(at, "127.0.0.1", listening))
    at = (server.address() as { port: number }).port
  }
  await open()
  return {
    url: `redis://127.0.0.1:${at}${pathname}`,
    open,
    shut: async () => {
      const closed = new Promise((resolve) => server!.close(resolve))
      for (const socket of sockets) socket.destroy()
      sockets.clear()
      await closed
    },
  }
}
