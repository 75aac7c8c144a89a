import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { EventsResponse, ServerEventsRequest } from "../../../../core/http/events"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"

/** What people did elsewhere, told by a server: by e-mail or account, of now or of the past. 202 once it is durable. */
export async function POST(req: AuthenticatedMedusaRequest<ServerEventsRequest>, res: MedusaResponse<EventsResponse>): Promise<void> {
  const { events } = req.validatedBody
  res.status(202).json(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).events.receiveFromServer(events))
}
