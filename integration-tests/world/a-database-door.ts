import { connect, createServer, type AddressInfo, type Socket } from "node:net"

/** How PostgreSQL says that it is ready for the next statement: in no transaction, or in one. */
const READY = [Buffer.from("Z\0\0\0\x05I", "latin1"), Buffer.from("Z\0\0\0\x05T", "latin1")]

/**
 * A way to PostgreSQL that hangs up like a server that is shut down by its keeper. The farewell of `hangUpAfter(n)`
 * rides on the same packet as the n-th "ready" from then on, which is the earliest a client can hear of it.
 */
export async function aDatabaseDoor(databaseUrl: string): Promise<{ url: string; hangUpAfter(readies: number): void; shut(): Promise<void> }> {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let left = Infinity
  const server = createServer((here) => {
    const there = connect(Number(port), hostname)
    for (const [from, to] of [[here, there], [there, here]] as const) {
      sockets.add(from)
      from.on("error", () => undefined).on("close", () => to.destroy())
    }
    here.pipe(there)
    there.on("data", (chunk) => {
      const ready = READY.some((sign) => chunk.subarray(-sign.length).equals(sign))
      if (ready) left--
      if (left > 0) return here.write(chunk)
      left = Infinity
      here.end(Buffer.concat([chunk, farewell("terminating connection due to administrator command")]))
    })
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    hangUpAfter: (readies) => { left = readies },
    shut: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** PostgreSQL's ErrorResponse, as it is sent before a connection is closed from above. */
function farewell(message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C57P01\0M${message}\0\0`)
  const head = Buffer.from("E\0\0\0\0", "latin1")
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
