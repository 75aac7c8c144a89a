import type { Logger, ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { composeNotification } from "./compose-notification"
import { createSmtpSender } from "./create-smtp-sender"
import { smtpOptionsSchema } from "./smtp-options"

const providerOptionsSchema = smtpOptionsSchema.extend({
  /** Who mails come from when the notification does not say: an address, or { name, email }. */
  from: z.union([z.email().transform((email) => ({ email, name: undefined })), z.object({ name: z.string().optional(), email: z.email() })]),
})

/** Sends Medusa's notifications of channel "email" through any SMTP server: subject, HTML, text, attachments and headers. */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "smtp"
  readonly #options
  readonly #sender

  static override validateOptions(options: Record<string, unknown>): void {
    readProviderOptions(options)
  }

  constructor(_dependencies: { logger: Logger }, options: Record<string, unknown>) {
    super()
    this.#options = readProviderOptions(options)
    this.#sender = createSmtpSender(this.#options)
  }

  override async send(notification: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const mail = await composeNotification(notification, this.#options.from)
    const result = await this.#sender.send(mail)
    if (result.outcome === "accepted") return { id: mail.messageId }
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The mail to ${mail.to} was not accepted (${result.reason}): ${result.detail}`)
  }
}

function readProviderOptions(given: unknown): z.infer<typeof providerOptionsSchema> {
  const parsed = providerOptionsSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `${issue.path.join(".") || "options"}: ${issue.message}`)
  throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `The SMTP notification provider cannot start, its options are not right: ${lines.join("; ")}`)
}
