import { z } from "zod"
import { messageSchema, type Message } from "../message.schema"

/** What a template is for, in the order the library shows them. */
export const templateCategories = ["welcome", "cart", "orders", "retention", "products", "news", "occasions"] as const
export type TemplateCategory = (typeof templateCategories)[number]

/** Where a template comes from: with the product (read-only), or from the shop's people. */
export const templateOrigins = ["system", "own"] as const
export type TemplateOrigin = (typeof templateOrigins)[number]

/** What a template says; each version of it holds all of this. The message may have problems: they are asked for before sending. */
export const templateContentSchema = z.object({
  name: z.string("Give the template a name.").trim().min(1, "Give the template a name.").max(200, "Use at most 200 characters."),
  description: z.string().trim().max(500, "Use at most 500 characters.").default(""),
  category: z.enum(templateCategories, `Choose one of ${templateCategories.join(", ")}.`),
  message: messageSchema,
})
export type TemplateContent = z.infer<typeof templateContentSchema>

/** A message that comes with the product. `name` is its id and never changes; everything in the message is meant to be changed. */
export type SystemTemplate = { name: string; label: string; description: string; category: TemplateCategory; message: Message }
