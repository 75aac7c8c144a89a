import { EventEmitter } from "node:events"
import { simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

const KEPT = 20_000

/**
 * Catches every mail sent to a loopback port and keeps it in memory, newest first, up to 20,000. Mails are
 * kept as they came and read only when somebody looks, so that a large campaign is not slowed down.
 */
export async function catchMails({ port, host = "127.0.0.1" }) {
  const mails = []
  const read = new WeakMap()
  const changes = new EventEmitter().setMaxListeners(0)
  let count = 0

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onAuth: (_auth, _session, done) => done(null, { user: "anybody" }),
    onData: (stream, session, done) => {
      const parts = []
      stream.on("data", (part) => parts.push(part))
      stream.on("error", done)
      stream.on("end", () => {
        count += 1
        mails.unshift({ id: String(count), receivedAt: new Date(), to: session.envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(parts) })
        mails.length = Math.min(mails.length, KEPT)
        changes.emit("change")
        done()
      })
    },
  })
  server.on("error", () => undefined)
  await new Promise((resolve, reject) => server.listen(port, host, resolve).once("error", reject))

  const parse = (mail) => {
    if (!read.has(mail)) read.set(mail, simpleParser(mail.source, { skipTextToHtml: true, skipImageLinks: true }))
    return read.get(mail)
  }
  return {
    changes,
    parse,
    list: () => mails,
    find: (id) => mails.find((mail) => mail.id === id),
    clear: () => {
      mails.length = 0
      changes.emit("change")
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
