import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody } from "../../../check-body"
import { createSegmentBody, previewBody, updateSegmentBody } from "./segment.schema"

/** A rule may name hundreds of products. */
const bodyParser = { sizeLimit: "1mb" }

export const segmentRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/segments", methods: ["POST"], bodyParser, middlewares: [checkBody(createSegmentBody)] },
  { matcher: "/admin/marketing/segments/preview", methods: ["POST"], bodyParser, middlewares: [checkBody(previewBody)] },
  { matcher: /^\/admin\/marketing\/segments\/(?!preview$)[^/]+$/, methods: ["POST"], bodyParser, middlewares: [checkBody(updateSegmentBody)] },
]
