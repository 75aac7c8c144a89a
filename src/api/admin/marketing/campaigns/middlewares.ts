import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody } from "../../../check-body"
import { audienceBody, createCampaignBody, decideBody, previewBody, resendBody, sendBody, testBody, updateCampaignBody } from "./campaign.schema"

/** A message may be half a megabyte of MJML. */
const bodyParser = { sizeLimit: "2mb" }

export const campaignRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/campaigns", methods: ["POST"], bodyParser, middlewares: [checkBody(createCampaignBody)] },
  { matcher: "/admin/marketing/campaigns/preview", methods: ["POST"], bodyParser, middlewares: [checkBody(previewBody)] },
  { matcher: "/admin/marketing/campaigns/audience", methods: ["POST"], middlewares: [checkBody(audienceBody)] },
  { matcher: "/admin/marketing/campaigns/:id/test", methods: ["POST"], middlewares: [checkBody(testBody)] },
  { matcher: "/admin/marketing/campaigns/:id/send", methods: ["POST"], middlewares: [checkBody(sendBody)] },
  { matcher: "/admin/marketing/campaigns/:id/schedule", methods: ["POST"], middlewares: [checkBody(sendBody)] },
  { matcher: "/admin/marketing/campaigns/:id/resend", methods: ["POST"], middlewares: [checkBody(resendBody)] },
  { matcher: "/admin/marketing/campaigns/:id/test/decide", methods: ["POST"], middlewares: [checkBody(decideBody)] },
  { matcher: /^\/admin\/marketing\/campaigns\/(?!(?:preview|audience)$)[^/]+$/, methods: ["POST"], bodyParser, middlewares: [checkBody(updateCampaignBody)] },
]
