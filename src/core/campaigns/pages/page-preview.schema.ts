import { z } from "zod"
import { brandSchema } from "./brand.schema"
import { pageLanguageCodes } from "./languages"

/** Which page is to be drawn for looking at, in which language and with which brand. */
export const pagePreviewSchema = z.object({
  page: z.enum(["preferences", "unsubscribe", "confirm"]).default("preferences"),
  language: z.enum(pageLanguageCodes).default("en"),
  brand: brandSchema.prefault({}),
}).strict()

export type PagePreview = z.output<typeof pagePreviewSchema>
