import { z } from "zod"
import { models, type AttributionModelName } from "./models"

/** How orders are credited: by which model, and how many days before an order a touch may lie. */
export const attributionPolicySchema = z.object({
  version: z.literal(1),
  model: z.enum(Object.keys(models) as [AttributionModelName, ...AttributionModelName[]]),
  windowDays: z.number().int().min(1).max(90),
})

export type AttributionPolicy = z.infer<typeof attributionPolicySchema>
