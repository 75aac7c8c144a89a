import type { Message } from "../../../core/campaigns/message.schema"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import type { MarketingOptions } from "../options"
import { bindSender } from "../queries/senders/bind-sender"
import { ensureBuiltIn } from "../queries/senders/ensure-built-in"
import { findOccurrenceSender } from "../queries/senders/find-occurrence-sender"
import { listSenders } from "../queries/senders/list-senders"
import type { SenderRow } from "../queries/senders/sender-row"

/** Who a mail says it is from, and where answers go. */
export type Identity = { name: string | undefined; email: string; replyTo: string | undefined }

/** The sender an occurrence goes out by; chosen when it is first asked for, and kept. */
export async function senderOfOccurrence({ db, options }: Pick<MarketingContext, "db" | "options">, occurrenceKey: number, message: Message): Promise<SenderRow> {
  const known = await findOccurrenceSender(db, occurrenceKey)
  if (known) return known
  await keepBuiltIn(db, options)
  await bindSender(db, occurrenceKey, message.sender.id)
  return (await findOccurrenceSender(db, occurrenceKey))!
}

/** The sender a message would go out by now; undefined when the one it names is gone. */
export async function senderOfMessage({ db, options }: Pick<MarketingContext, "db" | "options">, { sender }: Pick<Message, "sender">): Promise<SenderRow | undefined> {
  await keepBuiltIn(db, options)
  const senders = await listSenders(db)
  return sender.id ? senders.find(({ id }) => id === sender.id) : (senders.find(({ is_default }) => is_default) ?? senders.find(({ built_in }) => built_in))
}

/** Has the sender of the options stand among the others as the options describe it now. */
export async function keepBuiltIn(db: Database, { email }: MarketingOptions): Promise<void> {
  const { name, email: address } = email.from
  await ensureBuiltIn(db, { name: name ?? address, fromName: name ?? "", fromEmail: address, replyTo: email.replyTo ?? "" })
}

/** Names and addresses of a mail: the message's own where it has them, else its sender's. */
export function identityOf({ sender }: Pick<Message, "sender">, row: Pick<SenderRow, "from_name" | "from_email" | "reply_to">): Identity {
  return {
    name: sender.name || row.from_name || undefined,
    email: sender.email || row.from_email,
    replyTo: sender.replyTo || row.reply_to || undefined,
  }
}
