import { createServer, type AddressInfo, type Server, type Socket } from "node:net"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"

/** One mail a server took. */
export type Taken = { from: string; to: string[]; raw: string }

export type TestServer = { url: string; taken: Taken[]; stop: () => Promise<void> }

/** A real SMTP server on loopback that keeps what it takes; `behave` changes any of its answers. */
export async function smtpServer(behave: SMTPServerOptions = {}): Promise<TestServer> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    authOptional: true,
    // Who is still connected when a test ends is a pool at rest; its half a minute is not waited for.
    closeTimeout: 50,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({ from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() })
        done(null)
      })
    },
    ...behave,
  })
  server.on("error", () => undefined)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, taken, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** A server that speaks only what `talk` makes it say. */
export async function rawServer(talk: (socket: Socket) => void, at = 0): Promise<{ url: string; stop: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on("error", () => undefined)
    talk(socket)
  })
  await new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Speaks SMTP, offering `extensions`, as far as `until`, then does `then` with the socket instead of answering. */
export function speakUntil(until: RegExp, then: (socket: Socket) => void, extensions: string[] = []): (socket: Socket) => void {
  const greeting = ["test", ...extensions].map((line, index, all) => `250${index === all.length - 1 ? " " : "-"}${line}\r\n`).join("")
  return (socket) => {
    let inBody = false
    let pending = ""
    socket.write("220 test ESMTP\r\n")
    socket.on("data", (chunk) => {
      pending += chunk.toString("latin1")
      for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
        const line = pending.slice(0, end)
        pending = pending.slice(end + 2)
        if (until.test(line)) return then(socket)
        if (inBody) {
          if (line === ".") {
            inBody = false
            socket.write("250 taken\r\n")
          }
        } else if (line === "DATA") {
          inBody = true
          socket.write("354 go on\r\n")
        } else socket.write(line.startsWith("EHLO") ? greeting : "250 ok\r\n")
      }
    })
  }
}
