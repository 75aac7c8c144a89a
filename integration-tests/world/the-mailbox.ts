import type { AddressInfo } from "node:net"
import { simpleParser, type ParsedMail } from "mailparser"
import { SMTPServer } from "smtp-server"

export type Mail = ParsedMail & { recipient: string }

/** A real SMTP server that takes every mail and keeps it. */
export async function theMailbox() {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    // Who is still connected when a test ends is a pool at rest; its half a minute is not waited for.
    closeTimeout: 50,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        for (const { address } of session.envelope.rcptTo) mails.push(Object.assign(mail, { recipient: address }))
        done()
      }, done)
    },
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    recipients: () => mails.map(({ recipient }) => recipient).sort(),
    mailTo: (address: string) => mails.find(({ recipient }) => recipient === address),
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}

export type Mailbox = Awaited<ReturnType<typeof theMailbox>>
