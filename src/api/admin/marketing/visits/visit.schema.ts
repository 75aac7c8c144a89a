import { z } from "@medusajs/framework/zod"

export const weighVisitsBody = z.object({ from: z.iso.datetime({ offset: true, error: "Choose a day and a time." }) })

export type WeighVisitsBody = z.infer<typeof weighVisitsBody>
