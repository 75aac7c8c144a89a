import { z } from "zod"
import { normaliseEmail } from "../base/normalise-email"

const words = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`).nullish().transform((text) => (text === "" ? null : text))

/** An address as a form writes it; it becomes the default shipping address. */
const address = z.object({
  address_1: words(200),
  address_2: words(200),
  postal_code: words(40),
  city: words(100),
  province: words(100),
  country_code: z.string().trim().toLowerCase().regex(/^[a-z]{2}$/, "Choose a country.").nullish(),
}).strict()

/** A customer as the admin creates one in Medusa. */
export const customerSchema = z.object({
  email: z.string("Write the e-mail address.").trim().pipe(z.email("Write an e-mail address, such as ada@example.com.")).transform(normaliseEmail),
  first_name: words(100),
  last_name: words(100),
  phone: words(40),
  company_name: words(200),
  address: address.optional(),
}).strict()

/** What of a customer is to be changed; what is left out stays. */
export const customerChangeSchema = customerSchema.partial()

/** Deleting a customer wants the e-mail address typed. */
export const customerDeletionSchema = z.object({ confirm: z.string("Type the e-mail address to confirm.").transform(normaliseEmail) }).strict()

export type CustomerStatement = z.infer<typeof customerSchema>
export type CustomerChange = z.infer<typeof customerChangeSchema>
export type CustomerDeletion = z.infer<typeof customerDeletionSchema>
