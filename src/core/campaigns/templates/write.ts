import type { Message } from "../message.schema"

/** A message from the shop's own sender. */
export const write = (subject: string, preheader: string, mjml: string): Message =>
  ({ version: 1, subject, preheader, sender: { name: "", email: "", replyTo: "" }, mjml })
