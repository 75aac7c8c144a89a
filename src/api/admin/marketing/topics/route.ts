import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TopicListResponse } from "../../../../core/http/subscriptions"
import type { TopicStatement } from "../../../../core/profiles/topic.schema"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { saveTopicsWorkflow } from "../../../../workflows/subscriptions/save-topics"
import { actorOf } from "../../../actor-of"

/** What mails can be about, in the order people see it, archived topics last. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<TopicListResponse>): Promise<void> {
  res.json({ topics: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).subscriptions.topics() })
}

/** Makes these the topics, in this order. */
export async function POST(req: AuthenticatedMedusaRequest<{ topics: TopicStatement[] }>, res: MedusaResponse<TopicListResponse>): Promise<void> {
  await saveTopicsWorkflow(req.scope).run({ input: { topics: req.validatedBody.topics, actor: actorOf(req) } })
  res.json({ topics: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).subscriptions.topics() })
}
