import { z } from "zod"

/** Who a campaign is for: members of any included segment who are in no excluded one. */
export const audienceSchema = z.object({
  version: z.literal(1),
  include: z.array(z.string()).max(50),
  exclude: z.array(z.string()).max(50).default([]),
})

export type Audience = z.infer<typeof audienceSchema>
