import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody } from "../../../check-body"
import { audienceBody, createCampaignBody, previewBody, testBody, updateCampaignBody } from "./campaign.schema"

/** A message may be half a megabyte of MJML. */
const bodyParser = { sizeLimit: "2mb" }

export const campaignRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/campaigns", methods: ["POST"], bodyParser, middlewares: [checkBody(createCampaignBody)] },
  { matcher: "/admin/marketing/campaigns/preview", methods: ["POST"], bodyParser, middlewares: [checkBody(previewBody)] },
  { matcher: "/admin/marketing/campaigns/audience", methods: ["POST"], middlewares: [checkBody(audienceBody)] },
  { matcher: "/admin/marketing/campaigns/:id/test", methods: ["POST"], middlewares: [checkBody(testBody)] },
  { matcher: /^\/admin\/marketing\/campaigns\/(?!(?:preview|audience)$)[^/]+$/, methods: ["POST"], bodyParser, middlewares: [checkBody(updateCampaignBody)] },
]
