import { compileMessage, compileToLookAt } from "../compile-message"
import type { CompiledMessage } from "../compiled-message"
import { fillMessage, type FilledMessage } from "../fill-message"
import { examplePerson, type MessagePerson, type MessageShop } from "../merge-tags"
import { messageSchema, type Message } from "../message.schema"

export const shop: MessageShop = { name: "Harbour & Söhne", url: "https://shop.example.com/", postalAddress: "1 Harbour Street, Hamburg", currency: "eur", language: "en" }

export const UNSUBSCRIBE = "https://api.example.com/marketing/u?t=token"
export const PREFERENCES = "https://api.example.com/marketing/preferences?t=token"

/** A message whose only text is `content`; `more` overrides any part of it. */
export const aMessage = (content: string, more: Partial<Message> = {}): Message =>
  messageSchema.parse({ version: 1, subject: "Hello", mjml: `<mjml><mj-body><mj-section><mj-column><mj-text>${content}</mj-text></mj-column></mj-section></mj-body></mjml>`, ...more })

export async function compiled(message: Message): Promise<CompiledMessage> {
  const { compiled, problems } = await compileMessage(message, { shop })
  if (!compiled) throw new Error(problems.map(({ message }) => message).join("\n"))
  return compiled
}

/** A message as it is looked at before its offers and products are chosen, and what is still to be chosen. */
export async function lookedAt(message: Message): Promise<{ compiled: CompiledMessage; problems: string[] }> {
  const { compiled, problems } = await compileToLookAt(message, { shop })
  if (!compiled) throw new Error(problems.map(({ message }) => message).join("\n"))
  return { compiled, problems: problems.map(({ message }) => message) }
}

export async function problemsOf(message: Message): Promise<string[]> {
  return (await compileMessage(message, { shop })).problems.map(({ path, message }) => `${path.join(".")}: ${message}`)
}

/** A message as one person gets it; links read click:1, click:2 … */
export async function filled(message: Message, person: Partial<MessagePerson> = {}, open: string | null = null): Promise<FilledMessage> {
  return fillMessage(await compiled(message), { ...examplePerson, ...person }, { click: (position) => `click:${position}`, unsubscribe: UNSUBSCRIBE, preferences: PREFERENCES, open })
}
