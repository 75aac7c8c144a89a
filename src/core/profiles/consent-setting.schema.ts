import { z } from "zod"
import { pageLanguageCodes, type PageLanguage } from "../campaigns/pages/languages"

const months = z.number("Write a number of months.").int("Write a whole number.").min(1, "Write at least 1.").max(120, "Write at most 120.")
const inLanguages = <Schema extends z.ZodType>(schema: Schema) => z.partialRecord(z.enum(pageLanguageCodes), schema).default({})

/** What counts as consent in this shop, and how it is asked for. */
export const consentSettingSchema = z.object({
  version: z.literal(1).default(1),
  /** A subscription counts once a link in a mail was followed and its button pressed. */
  doubleOptIn: z.boolean().default(true),
  /** How long the link of a confirmation mail works. */
  confirmDays: z.number("Write a number of days.").int("Write a whole number.").min(1, "Write at least 1.").max(30, "Write at most 30.").default(7),
  /** A subscription ends so many months after it was given, renewed, or the person last clicked, opened, visited or ordered; null: never. */
  expiry: z.object({ months: months.nullable().default(null) }).prefault({}),
  /** Customers who said neither yes nor no and ordered in the last months may be written to about similar products, where the law has it so. */
  softOptIn: z.object({ on: z.boolean().default(false), months: months.default(24) }).prefault({}),
  /** Whether clicks of people who were never asked are measured. */
  clickTracking: z.boolean().default(true),
  /** The words somebody agrees to, where a form sends none of its own. Empty: the built-in words of the language. */
  formText: inLanguages(z.string().trim().max(2_000, "Use at most 2,000 characters.")),
  /** The confirmation mail. Empty: the built-in words of the language. {shop} is filled in. */
  confirmation: inLanguages(z.object({
    subject: z.string().trim().max(200, "Use at most 200 characters.").default(""),
    text: z.string().trim().max(2_000, "Use at most 2,000 characters.").default(""),
  })),
})

export type ConsentSetting = z.output<typeof consentSettingSchema>
export type { PageLanguage }
