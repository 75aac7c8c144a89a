import { IANAZone } from "luxon"
import { z } from "zod"

const clock = z.string("Write a time like 21:00.").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time like 21:00.")

function whole(min: number, max: number) {
  const wrong = `Write a whole number from ${min} to ${max.toLocaleString("en")}.`
  return z.int(wrong).min(min, wrong).max(max, wrong)
}

function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone)
}

/** The shop's rules for all marketing mails. Zero turns a rule off. */
export const sendingRulesSchema = z.object({
  version: z.literal(1).default(1),
  /** The clock of people whose time zone is not known, as IANA names it. */
  timeZone: z.string().refine(isTimeZone, "Choose a time zone, such as Europe/Berlin.").default("UTC"),
  /** Clock times where the recipient lives between which mails may be held back; two equal times are no quiet hours. */
  quietHours: z.object({ from: clock.default("21:00"), to: clock.default("08:00") }).prefault({}),
  /** Who got a marketing mail within so many hours gets no other. */
  smartSendingHours: whole(0, 720).default(16),
  /** At most so many campaign mails to one person in so many days. */
  frequencyCap: z.object({ mails: whole(0, 1_000).default(3), days: whole(1, 365).default(7) }).prefault({}),
  /** Mails that could not go out for so many minutes after they were due follow the campaign's own choice: wait or skip. */
  lateLimitMinutes: whole(5, 10_080).default(120),
  /** Percent of all people who never get marketing mail, so that the effect of all of it can be measured. */
  holdoutAlways: z.number("Write a number from 0 to 50.").min(0, "Write a number from 0 to 50.").max(50, "Write a number from 0 to 50.").default(0),
  /** A campaign for more than so many times as many people as the latest ones goes out only when somebody confirms it. */
  audienceGuard: z.number("Write 0, or a number from 1 to 100.").max(100, "Write 0, or a number from 1 to 100.")
    .refine((factor) => factor === 0 || factor >= 1, "Write 0, or a number from 1 to 100.").default(3),
})

export type SendingRules = z.output<typeof sendingRulesSchema>
