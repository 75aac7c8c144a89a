import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody } from "../../../check-body"
import { judgeRule } from "./judge-rule"
import { createSegmentBody, membersBody, mirrorBody, overlapBody, previewBody, updateSegmentBody, whyBody } from "./segment.schema"

/** A rule may name hundreds of products. */
const bodyParser = { sizeLimit: "1mb" }
const at = "/admin/marketing/segments"

export const segmentRoutes: MiddlewareRoute[] = [
  { matcher: at, methods: ["POST"], bodyParser, middlewares: [checkBody(createSegmentBody), judgeRule({ needed: true })] },
  { matcher: `${at}/preview`, methods: ["POST"], bodyParser, middlewares: [checkBody(previewBody)] },
  { matcher: `${at}/why`, methods: ["POST"], bodyParser, middlewares: [checkBody(whyBody), judgeRule({ needed: false })] },
  { matcher: `${at}/overlap`, methods: ["POST"], middlewares: [checkBody(overlapBody)] },
  { matcher: /^\/admin\/marketing\/segments\/(?!(preview|why|overlap)$)[^/]+$/, methods: ["POST"], bodyParser, middlewares: [checkBody(updateSegmentBody), judgeRule({ needed: false })] },
  { matcher: `${at}/:id/members`, methods: ["POST"], bodyParser, middlewares: [checkBody(membersBody)] },
  { matcher: `${at}/:id/mirror`, methods: ["POST"], middlewares: [checkBody(mirrorBody)] },
]
