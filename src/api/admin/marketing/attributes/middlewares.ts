import type { MiddlewareRoute } from "@medusajs/framework/http"
import { createAttributeSchema, manyValuesSchema, updateAttributeSchema } from "../../../../core/profiles/attribute.schema"
import { checkBody } from "../../../check-body"

/** A thousand rows of long texts. */
const bodyParser = { sizeLimit: "4mb" }

export const attributeRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/attributes", methods: ["POST"], middlewares: [checkBody(createAttributeSchema)] },
  { matcher: "/admin/marketing/attributes/values", methods: ["POST"], bodyParser, middlewares: [checkBody(manyValuesSchema)] },
  { matcher: /^\/admin\/marketing\/attributes\/(?!values$)[^/]+$/, methods: ["POST"], middlewares: [checkBody(updateAttributeSchema)] },
]
