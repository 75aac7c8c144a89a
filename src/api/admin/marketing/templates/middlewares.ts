import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody } from "../../../check-body"
import { createTemplateBody, updateTemplateBody } from "./template.schema"

/** A message may be half a megabyte of MJML. */
const bodyParser = { sizeLimit: "2mb" }

export const templateRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/templates", methods: ["POST"], bodyParser, middlewares: [checkBody(createTemplateBody)] },
  { matcher: /^\/admin\/marketing\/templates\/[^/]+$/, methods: ["POST"], bodyParser, middlewares: [checkBody(updateTemplateBody)] },
]
