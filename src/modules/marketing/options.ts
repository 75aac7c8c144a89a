import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { smtpOptionsSchema } from "../../providers/smtp/smtp-options"

/** A further way out: a mail server of its own, or the host's e-mail provider through Medusa's Notification module. */
const transport = z.union([z.object({ notification: z.literal(true) }).strict(), smtpOptionsSchema])

const address = z.object({ name: z.string().min(1).optional(), email: z.email() })

/** Everything a host may set, with every default. Parsed once, when the module starts. */
export const optionsSchema = z.object({
  /** Signs the links in mails. Keep it for as long as a mail may be opened: unsubscribe links never expire. */
  secret: z.string().min(16),
  /** Older secrets whose links must still work, newest first. */
  previousSecrets: z.array(z.string().min(16)).default([]),
  /** Where shoppers reach this Medusa server; links in mails start with it. */
  publicUrl: z.url(),
  /** The shop's home page; where an unknown link leads. */
  storefrontUrl: z.url(),
  /** ISO code; left out, the store's default currency is taken. */
  reportingCurrency: z.string().length(3).toLowerCase().optional(),
  /** Units of the reporting currency that one unit of the named currency is worth, e.g. { usd: 0.92 }. */
  rates: z.record(z.string().length(3).toLowerCase(), z.number().positive()).default({}),
  email: z.object({
    from: address,
    replyTo: z.email().optional(),
    /** Printed at the foot of every mail, as the law of most countries demands, where the brand says no other. */
    postalAddress: z.string().min(1),
    /** Without it campaigns can be written and previewed, not sent. */
    smtp: smtpOptionsSchema.optional(),
    /** Further ways out by name, for senders to use. The name "smtp" is the server above. */
    transports: z.record(z.string().regex(/^(?!smtp$)[a-z][a-z0-9_-]{0,49}$/, "A transport's name has small letters, digits, _ and -, and is not smtp."), transport).default({}),
    /** What proves the webhooks of a mail provider; those of one left out are refused. See docs/webhooks.md. */
    webhooks: z.object({
      /** The ARN of the SNS topic. */
      ses: z.string().startsWith("arn:").optional(),
      sendgrid: z.string().min(1).optional(),
      resend: z.string().startsWith("whsec_").optional(),
      /** user:password of the webhook's address. */
      postmark: z.string().includes(":").optional(),
      mailgun: z.string().min(1).optional(),
      generic: z.string().startsWith("whsec_").optional(),
    }).prefault({}),
    /** A campaign pauses by itself when more of its mails than these shares (percent) bounce for good or are reported as spam. */
    pauseAt: z.object({
      hardBounces: z.number().min(0).max(100).default(2),
      complaints: z.number().min(0).max(100).default(0.1),
      /** Shares of fewer mails say nothing. */
      afterMails: z.number().int().min(1).default(500),
    }).prefault({}),
  }),
  profiles: z.object({
    /** Keys of customer metadata that hold what Medusa has no field for; a bad value there counts as none. */
    metadata: z.object({
      birthday: z.string().min(1).default("birthday"),
      gender: z.string().min(1).default("gender"),
      timeZone: z.string().min(1).default("time_zone"),
      locale: z.string().min(1).default("locale"),
    }).prefault({}),
  }).prefault({}),
  subscriptions: z.object({
    /** So many confirmation mails an hour of the clock, in the whole shop: a bound against floods of made-up subscriptions. */
    confirmationsPerHour: z.number().int().min(1).default(1_000),
  }).prefault({}),
  attribution: z.object({ windowDays: z.number().int().min(1).max(90).default(5) }).prefault({}),
  events: z.object({
    /** Events older than so many months are dropped, a month at a time; what was summed of them stays. */
    retentionMonths: z.number().int().min(1).max(120).default(25),
  }).prefault({}),
  carts: z.object({
    /** A cart with items of a known person counts as abandoned after so many minutes without a change. */
    abandonedAfterMinutes: z.number().int().min(1).max(43_200).default(60),
  }).prefault({}),
  scores: z.object({
    /** How the scores of recency, frequency and money are named: "full" has a name for everyone, "published" is the grid of the R package rfm. */
    grid: z.enum(["full", "published"]).default("full"),
  }).prefault({}),
  /** Our own connections to the shop's database. Not called "database": a module's option of that name is Medusa's. */
  pool: z.object({
    size: z.number().int().min(2).max(50).default(6),
    statementTimeoutMs: z.number().int().min(1_000).default(60_000),
  }).prefault({}),
  /** redis://…: wake-ups by BullMQ, and rates counted in Redis. Left out, each process looks for work by itself. Nothing is kept there. */
  redisUrl: z.url({ protocol: /^rediss?$/ }).optional(),
  /** What our keys in Redis begin with. */
  redisPrefix: z.string().regex(/^[A-Za-z0-9_-]+$/).default("marketing"),
  pump: z.object({
    enabled: z.boolean().default(true),
    idleMs: z.number().int().min(20).default(500),
    sweepSeconds: z.number().int().min(1).default(60),
    /** Minutes until a mail is tried again that the mail server put off, a try each; after the last it counts as failed. */
    retryMinutes: z.array(z.number().int().min(1).max(10_080)).max(4).default([15, 60, 240, 720]),
    segmentMaxAgeSeconds: z.number().int().min(5).default(300),
    /** With `redisUrl`: how many processes deliver at once, over the whole fleet. */
    deliverAtOnce: z.number().int().min(1).max(1_000).default(8),
    heartbeatSeconds: z.number().min(0.2).default(2),
    /** A worker silent for so long is taken for dead; what it held in hand becomes "unknown". */
    deadAfterSeconds: z.number().min(1).default(15),
  }).prefault({}),
})

export type MarketingOptions = z.infer<typeof optionsSchema>
export type MarketingOptionsInput = z.input<typeof optionsSchema>

/** Parses the host's options; the error names each wrong field and what it must be. */
export function readOptions(given: unknown): MarketingOptions {
  const parsed = optionsSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".") || "options"}: ${issue.message}`)
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `medusa-plugin-marketing cannot start, its options are not right:\n${lines.join("\n")}`
  )
}
