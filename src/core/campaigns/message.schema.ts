import { z } from "zod"

/** Language 2, WHAT: one e-mail. `mjml` is MJML with Liquid merge tags; subject and preheader are Liquid. */
export const messageSchema = z.object({
  version: z.literal(1),
  subject: z.string().max(500),
  preheader: z.string().max(500).default(""),
  sender: z.object({
    /** Which sender of the shop's; left out, the default one. Name and addresses below stand above the sender's own. */
    id: z.string().max(100).optional(),
    name: z.string().max(200).default(""),
    email: z.union([z.literal(""), z.email()]).default(""),
    replyTo: z.union([z.literal(""), z.email()]).default(""),
  }).prefault({}),
  mjml: z.string().max(500_000),
})

export type Message = z.infer<typeof messageSchema>
