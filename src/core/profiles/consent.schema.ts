import { z } from "zod"

/** What a merchant writes down about what a person said; `source` tells how they said it. */
export const consentSchema = z.object({
  purpose: z.enum(["marketing", "open_tracking"]),
  state: z.enum(["subscribed", "unsubscribed"]),
  source: z.string().trim().min(1, "Say how the person told you, for example \"asked at the till\".").max(200),
  note: z.string().trim().max(2000).optional(),
}).strict()

export type ConsentStatement = z.infer<typeof consentSchema>
