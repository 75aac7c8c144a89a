// A mail server in a process of its own, so that killing a sender never touches what it remembers.
// Addresses steer it: reject…@ is refused for good as unknown, policy…@ for policy, defer…@ for now, once…@ for now the first time, silent…@ is taken and never answered.
import { SMTPServer } from "smtp-server"

const { port = 0, delayMs = 0, keepRaw = 300 } = JSON.parse(process.argv[2] ?? "{}")
const mails = []
const deferred = new Set()

const answer = (code, text) => Object.assign(new Error(text), { responseCode: code })

const server = new SMTPServer({
  disabledCommands: ["STARTTLS", "AUTH"],
  logger: false,
  onRcptTo({ address }, session, done) {
    if (address.startsWith("reject")) return done(answer(550, "5.1.1 No such mailbox"))
    if (address.startsWith("policy")) return done(answer(550, "5.7.1 Recipient refused by policy"))
    if (address.startsWith("defer")) return done(answer(451, "4.7.1 Come back later"))
    if (address.startsWith("once") && !deferred.has(address)) {
      deferred.add(address)
      return done(answer(451, "4.7.1 Come back later"))
    }
    done()
  },
  onData(stream, session, done) {
    const chunks = []
    stream.on("data", (chunk) => chunks.push(chunk))
    stream.on("end", () => {
      const raw = Buffer.concat(chunks).toString("latin1")
      const to = session.envelope.rcptTo[0].address
      mails.push({ to, messageId: /^Message-ID: <(.+)>\r$/im.exec(raw)?.[1] ?? "", raw: mails.length < keepRaw ? raw : "" })
      if (to.startsWith("silent")) return
      if (delayMs) setTimeout(done, delayMs)
      else done()
    })
  },
})
server.on("error", () => undefined)
server.listen(port, "127.0.0.1", () => process.send({ port: server.server.address().port }))
server.server.on("connection", (socket) => socket.setNoDelay(true))

process.on("message", ({ ask }) => {
  if (ask === "count") process.send({ answer: mails.length })
  else if (ask === "mails") process.send({ answer: mails })
  else if (ask === "forget") process.send({ answer: mails.splice(0).length })
})
process.on("disconnect", () => process.exit(0))
