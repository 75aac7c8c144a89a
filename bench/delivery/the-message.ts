import { createTransport } from "nodemailer"
import { connect } from "node:net"
import { buildMime, compileMime, type MimeSkeleton } from "../../src/core/campaigns/build-mime"
import { compileMessage } from "../../src/core/campaigns/compile-message"
import type { CompiledMessage } from "../../src/core/campaigns/compiled-message"
import { fillMessage } from "../../src/core/campaigns/fill-message"
import { examplePerson } from "../../src/core/campaigns/merge-tags"
import { messageSchema } from "../../src/core/campaigns/message.schema"

/** The mail of all measurements: a greeting, two figures, a button and a link, in MJML. */
export const message = messageSchema.parse({
  version: 1, subject: "Spring is here, {{ person.first_name }}", preheader: "New things for you",
  mjml: `<mjml><mj-body><mj-section><mj-column>
    <mj-text>Hello {{ person.first_name | default: "there" }}, you ordered {{ person.orders }} times and spent {{ person.spent }}.</mj-text>
    <mj-button href="https://shop.example.com/spring">To the shop</mj-button><mj-text><a href="https://shop.example.com/lamps">Lamps</a></mj-text>
  </mj-column></mj-section></mj-body></mjml>`,
})

export async function compileForBench(): Promise<{ compiled: CompiledMessage; skeleton: MimeSkeleton }> {
  const { compiled } = await compileMessage(message, { shop: { name: "Bench", url: "https://shop.example.com", postalAddress: "1 Test Street", currency: "eur", language: "en" } })
  return { compiled: compiled!, skeleton: compileMime({ from: { email: "shop@example.com" }, list: { name: "Bench", id: "bench" }, feedbackId: "bench" }) }
}

/** A nodemailer pool as one would write it by hand, sending the same mail over and over; `prebuilt` hands it a MIME that was built before. */
export async function sendByNodemailer({ port, connections, mails, prebuilt }: { port: number; connections: number; mails: number; prebuilt: boolean }): Promise<void> {
  const { compiled, skeleton } = await compileForBench()
  const unsubscribe = "https://shop.example.com/u"
  const { subject, html, text } = fillMessage(compiled, examplePerson, { click: String, unsubscribe, preferences: unsubscribe, open: null })
  const raw = buildMime(skeleton, { to: { email: "person@example.com" }, messageId: "bench@example.com", date: new Date(), subject, html, text, unsubscribeUrl: unsubscribe })
  const transport = createTransport({
    host: "127.0.0.1", port, pool: true, maxConnections: connections, maxMessages: Infinity,
    getSocket: (_: unknown, done: (error: Error | null, socket: object) => void) => {
      const connection = connect({ host: "127.0.0.1", port, noDelay: true }, () => done(null, { connection }))
    },
  } as object)
  const envelope = { from: "shop@example.com", to: ["person@example.com"] }
  const mail = prebuilt ? { envelope, raw } : { from: envelope.from, to: envelope.to, subject, html, text }
  let left = mails
  await Promise.all(Array.from({ length: connections * 2 }, async () => {
    while (left-- > 0) await transport.sendMail(mail)
  }))
  transport.close()
}
