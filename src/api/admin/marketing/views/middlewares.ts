import type { MiddlewareRoute } from "@medusajs/framework/http"
import { viewChangeSchema, viewSchema } from "../../../../core/profiles/view.schema"
import { checkBody } from "../../../check-body"

/** A rule may name hundreds of products. */
const bodyParser = { sizeLimit: "1mb" }

export const viewRoutes: MiddlewareRoute[] = [
  { matcher: /^\/admin\/marketing\/views\/?$/, methods: ["POST"], bodyParser, middlewares: [checkBody(viewSchema)] },
  { matcher: /^\/admin\/marketing\/views\/[^/]+$/, methods: ["POST"], bodyParser, middlewares: [checkBody(viewChangeSchema)] },
]
