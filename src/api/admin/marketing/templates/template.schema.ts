import { z } from "@medusajs/framework/zod"
import { templateCategories, templateContentSchema, templateOrigins } from "../../../../core/campaigns/templates/template.schema"
import { templateOrders } from "../../../../modules/marketing/queries/templates/list-templates"
import { listParameters, severalOf } from "../../../list-query"

/** A template may be incomplete: what its message lacks is asked for before a campaign is sent. */
export const createTemplateBody = templateContentSchema
export const updateTemplateBody = z.object({
  version: z.number("Send the version the template was read at.").int().min(1),
  ...templateContentSchema.partial().shape,
  description: templateContentSchema.shape.description.unwrap().optional(),
})

export type CreateTemplateBody = z.infer<typeof createTemplateBody>
export type UpdateTemplateBody = z.infer<typeof updateTemplateBody>

export const templateListQuery = z.object({
  ...listParameters(templateOrders),
  origin: z.enum(templateOrigins).optional(),
  category: severalOf.pipe(z.array(z.enum(templateCategories)).optional()),
}).strict()
export const versionListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).default(0),
}).strict()
export const templatePreviewQuery = z.object({ version: z.coerce.number().int().min(1).optional() }).strict()
export const versionNumber = z.object({ number: z.coerce.number().int().min(1) })
