import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TemplateVersionListResponse } from "../../../../../../core/http/templates"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { readQuery } from "../../../../../list-query"
import { nameActors } from "../../name-actors"
import { versionListQuery } from "../../template.schema"

/** Every version of an own template, the latest first: who saved it and when. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<TemplateVersionListResponse>): Promise<void> {
  const page = readQuery(versionListQuery, req.query)
  const { versions, count } = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).templates.versions(req.params.id!, page)
  const named = await nameActors(req.scope, versions.map(({ saved_by }) => saved_by))
  res.json({ versions: versions.map((version) => ({ ...version, saved_by: named(version.saved_by), saved_at: version.saved_at.toISOString() })), count, ...page })
}
