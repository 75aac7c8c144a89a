import { z } from "zod"
import { isEmail } from "../bulk/is-email"
import { preferenceChangeSchema } from "../campaigns/pages/preference.schema"

/** What a form on the storefront sends when somebody subscribes. */
export const subscriptionSchema = z.object({
  email: z.string("Write an e-mail address.").trim().max(254, "Write an e-mail address.").refine(isEmail, "Write an e-mail address, such as jane@example.com."),
  /** Keys of topics the person wants. */
  topics: z.array(z.string().max(60)).max(50).default([]),
  /** The language of the form: de, en-GB. The mail that asks to confirm is written in it. */
  locale: z.string().trim().max(35).optional(),
  /** Which form it was, and the words the person agreed to. */
  form: z.object({ id: z.string().trim().max(100).optional(), text: z.string().trim().max(5_000).optional() }).default({}),
  /** The address of the page the form stands on. */
  page: z.string().trim().max(1_000).optional(),
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
