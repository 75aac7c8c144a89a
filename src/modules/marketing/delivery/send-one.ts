import { MedusaError } from "@medusajs/framework/utils"
import type { MarketingContext } from "../context"
import { createSmtpSender } from "../../../providers/smtp/create-smtp-sender"
import { createNotificationSender } from "./notification-sender"
import type { Mail, SendResult } from "./sender"
import { findTransport, transportProblem } from "./transports"

/** Hands over one mail that is in no ledger, by a way out of this name, over a connection of its own. */
export async function sendOne({ options, notifications }: Pick<MarketingContext, "options" | "notifications">, transportName: string, mail: Mail): Promise<SendResult> {
  const transport = findTransport(options, transportName)
  if (!transport) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, transportProblem(options, transportName)!)
  const sender = transport.kind === "smtp" ? createSmtpSender({ ...transport.smtp, connections: 1 }) : createNotificationSender(notifications)
  try {
    return await sender.send(mail)
  } finally {
    await sender.close()
  }
}
