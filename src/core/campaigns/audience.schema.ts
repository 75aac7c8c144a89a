import { z } from "zod"

/** Who a campaign is for: members of any included segment who are in no excluded one. */
export const audienceSchema = z.object({
  version: z.literal(1),
  include: z.array(z.string()).max(50),
  exclude: z.array(z.string()).max(50).default([]),
  /** Besides, or instead of segments: those who got another campaign and did not click in it. */
  resend: z.object({ campaign_id: z.string(), to: z.literal("not_clicked") }).nullish(),
})

export type Audience = z.infer<typeof audienceSchema>
