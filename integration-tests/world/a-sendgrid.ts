import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { json } from "node:stream/consumers"

/** The body of SendGrid's `POST /v3/mail/send`, as far as it is asked about. */
export type SendGridMail = {
  from: { email: string; name?: string }
  subject: string
  content: { type: string; value: string }[]
  personalizations: { to: { email: string }[]; headers?: Record<string, string>; custom_args?: Record<string, string> }[]
}

/** Speaks SendGrid's sending protocol on loopback. What `answers` says of an address is answered once for each of its words, and 202 after that. */
export async function aSendGrid() {
  const mails: SendGridMail[] = []
  const answers = new Map<string, { status: number; message: string }[]>()
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const mail = body as SendGridMail
      const answer = answers.get(mail.personalizations[0]!.to[0]!.email)?.shift()
      if (!answer) mails.push(mail)
      const errors = answer && JSON.stringify({ errors: [{ message: answer.message, field: null, help: null }] })
      response.writeHead(answer?.status ?? 202, { "content-type": "application/json" }).end(errors ?? "")
    })
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    answers,
    close: () => new Promise((closed) => {
      server.close(closed)
      server.closeAllConnections()
    }),
  }
}
