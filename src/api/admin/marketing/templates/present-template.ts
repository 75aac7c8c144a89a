import type { MedusaContainer } from "@medusajs/framework/types"
import type { TemplateListItem, TemplateResponse } from "../../../../core/http/templates"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { ListedTemplate } from "../../../../modules/marketing/queries/templates/list-templates"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { nameActors } from "./name-actors"

/** A template as lists show it. */
export const presentListed = ({ created_at, updated_at, ...template }: ListedTemplate): TemplateListItem =>
  ({ ...template, created_at: created_at?.toISOString() ?? null, updated_at: updated_at?.toISOString() ?? null })

/** One template with its message, what is wrong with it and who made it. */
export async function presentTemplate(container: MedusaContainer, id: string): Promise<TemplateResponse> {
  const { templates } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const template = await templates.retrieve(id)
  const { name, description, category, message } = template
  const own = template.origin === "own" ? template : null
  const [problems, named] = await Promise.all([templates.problems(message), nameActors(container, [own?.created_by ?? null])])
  return {
    id, origin: template.origin, name, description, category, subject: message.subject, message, problems,
    version: own?.version ?? null, created_by: named(own?.created_by ?? null),
    created_at: own?.created_at.toISOString() ?? null, updated_at: own?.updated_at.toISOString() ?? null,
  }
}
