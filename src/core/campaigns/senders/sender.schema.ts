import { z } from "zod"

const name = z.string("Give the sender a name.").trim().min(1, "Give the sender a name.").max(100, "Use at most 100 characters.")
const address = z.email("Write an e-mail address, like shop@example.com.").max(200)
const perSecond = "Write a number from 0.1 to 10,000, or leave it empty."
const perHour = "Write a whole number from 1 to 10,000,000, or leave it empty."
const first = "Begin with 1 to 100,000 mails a day."
const target = "Write the mails a day at which warming up ends, up to 10,000,000."

/** How a new sending domain is made known: `first` mails on its first day of sending, twice as many on each further one, until `target`. */
export const warmUpSchema = z.object({
  first: z.int(first).min(1, first).max(100_000, first).default(50),
  target: z.int(target).min(1, target).max(10_000_000, target).default(20_000),
}).refine(({ first, target }) => target >= first, { path: ["target"], error: "The end of the warm-up cannot be below its beginning." })

/** What a person says of a sender. `transport` names a way out of the plugin's options; "smtp" is email.smtp. */
export const senderSchema = z.object({
  name,
  from_name: z.string().trim().max(200, "Use at most 200 characters.").default(""),
  from_email: address,
  reply_to: z.union([z.literal(""), address]).default(""),
  transport: z.string().min(1).max(50).default("smtp"),
  per_second: z.number(perSecond).min(0.1, perSecond).max(10_000, perSecond).nullable().default(null),
  per_hour: z.int(perHour).min(1, perHour).max(10_000_000, perHour).nullable().default(null),
  warm_up: warmUpSchema.nullable().default(null),
}).strict()

/** What may be changed of a sender; what is left out stays. Parsing fills in no defaults. */
export const senderChangeSchema = z.object({
  name,
  from_name: z.string().trim().max(200, "Use at most 200 characters."),
  from_email: address,
  reply_to: z.union([z.literal(""), address]),
  transport: z.string().min(1).max(50),
  per_second: z.number(perSecond).min(0.1, perSecond).max(10_000, perSecond).nullable(),
  per_hour: z.int(perHour).min(1, perHour).max(10_000_000, perHour).nullable(),
  warm_up: warmUpSchema.nullable(),
}).partial().strict()

export type SenderStatement = z.output<typeof senderSchema>
export type SenderChange = z.output<typeof senderChangeSchema>
export type WarmUpPlan = z.output<typeof warmUpSchema>
