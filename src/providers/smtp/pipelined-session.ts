import type { Socket } from "node:net"
import type SMTPConnection from "nodemailer/lib/smtp-connection"
import type { Mail } from "../../modules/marketing/delivery/sender"
import type { SmtpError } from "./classify-failure"
import { createOutbox } from "./outbox"
import type { Handover } from "./session"
import { writeData } from "./write-data"

/** A line longer than this is no answer of a mail server. */
const LONGEST_ANSWER = 64 * 1024

type Waiting = {
  mail: Mail
  resolve: (handover: Handover) => void
  /** The first refusal among MAIL and RCPT; DATA may be answered all the same. */
  refused?: SmtpError
  begun: boolean
}

/** What an answer is for, in the order they come. */
type Expected = { command: "MAIL FROM" | "RCPT TO" | "DATA" | "message" | "RSET"; of: Waiting }

/**
 * Speaks SMTP with command pipelining (RFC 2920) over a session that nodemailer opened, secured and logged in: a mail's
 * envelope leaves together with the text of the mail before it, so that a mail costs one round trip instead of two.
 * Texts never overlap: whoever did not get "go ahead" has sent nothing of its own.
 */
export function createPipelinedSession(connection: SMTPConnection, extensions: ReadonlySet<string>): (mail: Mail) => Promise<Handover> {
  const socket = connection._socket as Socket
  const outbox = createOutbox(socket)
  const expected: Expected[] = []
  const queue: Waiting[] = []
  let partial = ""
  let lines: string[] = []
  let over: SmtpError | undefined
  /** The one whose envelope is out and who has not sent the text yet. */
  let opened: Waiting | undefined
  /** A refused envelope left the server within a transaction that must be ended before the next. */
  let resets = false

  const expect = (command: Expected["command"], of: Waiting) => expected.push({ command, of })

  const openNext = () => {
    if (opened || over) return
    const next = queue.shift()
    if (!next) return
    opened = next
    const { from, to, raw } = next.mail
    const size = extensions.has("SIZE") ? ` SIZE=${raw.length}` : ""
    const international = isInternational(from + to)
    const more = international && extensions.has("SMTPUTF8") ? `${size} SMTPUTF8` : size
    if (resets) expect("RSET", next)
    expect("MAIL FROM", next)
    expect("RCPT TO", next)
    expect("DATA", next)
    outbox.say(`${resets ? "RSET\r\n" : ""}MAIL FROM:<${from}>${more}\r\nRCPT TO:<${to}>\r\nDATA\r\n`, international ? "utf8" : "latin1")
    resets = false
  }

  const settle = (waiting: Waiting, result: { response: string } | { error: SmtpError }) => waiting.resolve({ begun: waiting.begun, ...result })

  const hear = (answer: string) => {
    const asked = expected.shift()
    const code = Number(answer.slice(0, 3))
    if (!asked || !code || code === 421) return end(failure(answer, code, code ? "ECONNECTION" : "EPROTOCOL", asked?.command), asked?.of)
    const { command, of } = asked
    switch (command) {
      case "RSET": return
      case "MAIL FROM":
      case "RCPT TO":
        if (code >= 300) of.refused ??= failure(answer, code, "EENVELOPE", command)
        return
      case "DATA":
        opened = undefined
        if (code >= 300 && code < 400) {
          // With nobody to take it, an empty text ends what the server should not have begun.
          if (!of.refused) of.begun = true
          expect("message", of)
          writeData(outbox, of.refused ? { raw: "" } : of.mail)
        } else {
          resets = true
          settle(of, { error: of.refused ?? failure(answer, code, "EMESSAGE", command) })
        }
        return openNext()
      case "message":
        if (of.refused) return settle(of, { error: of.refused })
        return settle(of, code < 300 ? { response: answer } : { error: failure(answer, code, "EMESSAGE", "DATA") })
    }
  }

  /** Nothing more is said: `asked` gets the server's last word, and whoever else waits learns that the connection is gone. */
  const end = (why: SmtpError, asked?: Waiting) => {
    if (over) return
    over = failure("Connection closed unexpectedly", 0, why.code === "ETIMEDOUT" ? "ETIMEDOUT" : "ECONNECTION")
    connection.close()
    const waiting = new Set([...(asked ? [asked] : []), ...expected.splice(0).map(({ of }) => of), ...(opened ? [opened] : []), ...queue.splice(0)])
    for (const one of waiting) settle(one, { error: one.refused ?? (one === asked || !why.responseCode ? why : over) })
  }

  const onData = (chunk: Buffer) => {
    const heard = partial + chunk.toString("latin1")
    let from = 0
    for (let end = heard.indexOf("\n"); end >= 0; end = heard.indexOf("\n", from)) {
      const line = heard.slice(from, heard[end - 1] === "\r" ? end - 1 : end)
      from = end + 1
      if (line[3] === "-" && /^\d{3}/.test(line)) {
        lines.push(line)
        continue
      }
      hear(lines.length ? [...lines, line].join("\n") : line)
      if (lines.length) lines = []
    }
    partial = heard.slice(from)
    if (partial.length + lines.reduce((sum, line) => sum + line.length, 0) > LONGEST_ANSWER) end(failure("The server's answer has no end", 0, "EPROTOCOL"))
    if (!over) outbox.flush()
  }

  // nodemailer keeps watching for the end of the connection and for silence; the answers are ours from here on.
  socket.removeAllListeners("data")
  socket.on("data", onData)
  connection.on("error", (error) => end(error as SmtpError))
  connection.once("end", () => end(failure("Connection closed unexpectedly", 0, "ECONNECTION")))

  return (mail) => new Promise((resolve) => {
    if (over) return resolve({ begun: false, error: over })
    queue.push({ mail, resolve, begun: false })
    openNext()
    outbox.flush()
  })
}

/** An error as nodemailer would have made it. */
function failure(answer: string, responseCode: number, code: string, command?: string): SmtpError {
  return Object.assign(new Error(answer), { code, ...(command ? { command } : {}), ...(responseCode ? { responseCode, response: answer } : {}) })
}

const isInternational = (address: string) => /[^\u0000-\u007f]/.test(address)
