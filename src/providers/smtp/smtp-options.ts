import { z } from "@medusajs/framework/zod"

/** How to reach a mail server, with every default. */
export const smtpOptionsSchema = z.object({
  /** smtp://user:password@host:587 or smtps://…; credentials are URL-encoded. */
  url: z.url({ protocol: /^smtps?$/ }),
  connections: z.number().int().min(1).max(100).default(10),
  /** Milliseconds to connect, to be greeted, and to wait for an answer on an open connection. */
  connectionTimeoutMs: z.number().int().min(100).default(10_000),
  greetingTimeoutMs: z.number().int().min(100).default(10_000),
  socketTimeoutMs: z.number().int().min(100).default(60_000),
  dkim: z.object({ domainName: z.string(), keySelector: z.string(), privateKey: z.string() }).optional(),
})

export type SmtpOptions = z.infer<typeof smtpOptionsSchema>
