import type { TemplateCategory } from "../../../../core/campaigns/templates/template.schema"
import type { Database } from "../../database"
import { filteredTemplates, filterValues, type TemplateFilter } from "./shown-templates"

export type CategoryCount = { category: TemplateCategory; count: number }

/** How many templates a filter leaves in each category, whichever categories it asks for. */
export async function countTemplates(db: Database, filter: TemplateFilter): Promise<CategoryCount[]> {
  return db.query<CategoryCount>(
    `select category, count(*)::int as count from ${filteredTemplates} group by category order by category`, filterValues({ ...filter, category: undefined }))
}
