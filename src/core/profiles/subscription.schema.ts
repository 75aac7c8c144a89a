import { z } from "zod"
import { isEmail } from "../bulk/is-email"
import { preferenceChangeSchema } from "../campaigns/pages/preference.schema"
import { storable } from "../base/storable"

/** A text without what no database text can hold, so that everything accepted can be kept: a refusal later would tell who is known. */
const text = (message?: string) => z.string(message).overwrite((given) => storable(given) as string).trim()

/** What a form on the storefront sends when somebody subscribes. */
export const subscriptionSchema = z.object({
  email: text("Write an e-mail address.").max(254, "Write an e-mail address.").refine(isEmail, "Write an e-mail address, such as jane@example.com."),
  /** Keys of topics the person wants. */
  topics: z.array(text().max(60)).max(50).default([]),
  /** The language of the form: de, en-GB. The mail that asks to confirm is written in it. */
  locale: text().max(35).optional(),
  /** Which form it was, and the words the person agreed to. */
  form: z.object({ id: text().max(100).optional(), text: text().max(5_000).optional() }).default({}),
  /** The address of the page the form stands on. */
  page: text().max(1_000).optional(),
}).strict()

/** What a logged-in customer, or somebody with the token of a mail, changes. */
export const storePreferenceSchema = preferenceChangeSchema.extend({
  /** false unsubscribes from everything. */
  subscribed: z.boolean().optional(),
  form: subscriptionSchema.shape.form.optional(),
  page: subscriptionSchema.shape.page,
}).strict()

export type SubscriptionStatement = z.output<typeof subscriptionSchema>
export type StorePreferenceStatement = z.output<typeof storePreferenceSchema>
