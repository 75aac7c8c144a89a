import { z } from "zod"

const currency = z.string().length(3, "Write the currency's three letters, as eur.").toLowerCase()
const word = z.string().trim().toUpperCase().regex(/^[A-Z0-9-]*$/, "Use letters, digits and - only.")

/** What a coupon takes off: a share in percent, or an amount in minor units of its currency. */
const valueSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("percentage"), percent: z.number("Write a number.").gt(0, "Write more than 0 percent.").max(100, "Write 100 percent at most.") }),
  z.object({ type: z.literal("fixed"), amount: z.number("Write a number.").int("Write a whole number of minor units.").positive("Write more than nothing."), currency_code: currency }),
])

/** When a code ends: so many days after it was issued, on a date, or never. */
const expirySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("never") }),
  z.object({ type: z.literal("days"), days: z.number("Write a whole number.").int("Write a whole number.").min(1, "Write at least one day.").max(3650, "Write at most 3,650 days.") }),
  z.object({ type: z.literal("date"), at: z.iso.datetime({ offset: true, error: "Write a date and time." }) }),
])

/** What an offer says that can be changed afterwards. `budget` is the total discount after which no code works any more. */
const terms = {
  name: z.string().trim().min(1, "Give the offer a name.").max(200, "Use at most 200 characters."),
  value: valueSchema,
  target: z.enum(["order", "items"]),
  /** Unique codes begin with it. */
  prefix: word.max(20, "Use at most 20 characters."),
  expires: expirySchema,
  max_codes: z.number("Write a whole number.").int("Write a whole number.").min(1, "Write at least one.").max(10_000_000, "Write at most 10,000,000.").nullable(),
  budget: z.object({ amount: z.number("Write a number.").int("Write a whole number of minor units.").positive("Write more than nothing."), currency_code: currency }).nullable(),
}

/** The body that creates an offer. */
export const createOfferSchema = z.object({
  ...terms,
  kind: z.enum(["unique", "shared"]),
  target: terms.target.default("order"),
  prefix: terms.prefix.default(""),
  /** The one code of a shared offer. */
  code: word.max(40, "Use at most 40 characters.").default(""),
  expires: terms.expires.default({ type: "never" }),
  max_codes: terms.max_codes.default(null),
  budget: terms.budget.default(null),
}).strict().superRefine(({ kind, code, value, expires, max_codes, budget }, issues) => {
  const add = (path: string, message: string) => issues.addIssue({ code: "custom", path: [path], message })
  if (kind === "shared" && code.length < 3) add("code", "Write the code everybody gets, at least three characters.")
  if (kind === "unique" && code) add("code", "Every person gets a code of their own. Write a prefix instead.")
  if (kind === "shared" && expires.type === "days") add("expires", "A code that everybody shares ends on a date or never.")
  if (kind === "shared" && max_codes !== null) add("max_codes", "A code that everybody shares is not counted. Cap its discounts instead.")
  if (budget && value.type === "fixed" && budget.currency_code !== value.currency_code) add("budget", "Write the cap in the currency of the coupon.")
})

export type CreateOffer = z.output<typeof createOfferSchema>

/** The body that changes an offer, ends it (`status`) or begins it again; what is not given stays. */
export const updateOfferSchema = z.object({ ...terms, status: z.enum(["active", "inactive"]) }).partial().strict()

export type UpdateOffer = z.output<typeof updateOfferSchema>
