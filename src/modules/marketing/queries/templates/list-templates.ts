import type { TemplateCategory, TemplateOrigin } from "../../../../core/campaigns/templates/template.schema"
import type { Database } from "../../database"
import { filteredTemplates, filterValues, type TemplateFilter } from "./shown-templates"

export const templateOrders = ["name", "category", "created_at", "updated_at"] as const

export type TemplateListing = TemplateFilter & {
  /** Left out, the shop's own come first, the last changed before the others, and then the product's in their own order. */
  order?: { by: (typeof templateOrders)[number]; descending: boolean }
  limit: number
  offset: number
}

/** A template as a list shows it; those of the product have no version and no times. */
export type ListedTemplate = {
  id: string; origin: TemplateOrigin; name: string; description: string; category: TemplateCategory; subject: string
  version: number | null; created_at: Date | null; updated_at: Date | null
}

/** One page of the templates. */
export async function listTemplates(db: Database, { order, limit, offset, ...filter }: TemplateListing): Promise<ListedTemplate[]> {
  const column = order && (order.by === "name" ? "lower(name)" : order.by)
  const sorting = column ? `${column} ${order.descending ? "desc" : "asc"} nulls last, ` : ""
  return db.query<ListedTemplate>(
    `select id, origin, name, description, category, subject, version, created_at, updated_at from ${filteredTemplates}
     order by ${sorting}place, updated_at desc nulls last, id limit $5 offset $6`,
    [...filterValues(filter), limit, offset]
  )
}
