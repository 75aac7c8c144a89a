import type { Message } from "./message.schema"
import type { AbTest } from "./plan.schema"

/** Rows of the ledger that got the winner without having been in the test are numbered from here. */
export const AFTER_TEST = 100

/** Which variant a row of the ledger got, from 1; null is the message as it is. */
export const variantNumber = (stored: number | null): number | null => (stored === null ? null : stored % AFTER_TEST)

/** The message as one variant says it. */
export function messageOfVariant(message: Message, test: AbTest | null, number: number | null): Message {
  const variant = number === null ? undefined : test?.variants[number - 1]
  if (!variant || !test) return message
  const { subject, preheader, sender, mjml } = variant
  return {
    ...message,
    ...(test.vary === "subject" && subject?.trim() ? { subject } : {}),
    ...(test.vary === "subject" && preheader?.trim() ? { preheader } : {}),
    ...(test.vary === "sender" && sender ? { sender: { ...message.sender, name: sender.name || message.sender.name, email: sender.email || message.sender.email } } : {}),
    ...(test.vary === "content" && mjml?.trim() ? { mjml, ...(subject?.trim() ? { subject } : {}), ...(preheader?.trim() ? { preheader } : {}) } : {}),
  }
}

/** The numbers of all messages a campaign may send: of its variants, or the one without any. */
export const variantNumbers = (test: AbTest | null): (number | null)[] => (test ? test.variants.map((_, index) => index + 1) : [null])
