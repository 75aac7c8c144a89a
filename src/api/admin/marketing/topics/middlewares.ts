import type { MiddlewareRoute } from "@medusajs/framework/http"
import { pagePreviewSchema } from "../../../../core/campaigns/pages/page-preview.schema"
import { basisSchema, basisScopeSchema } from "../../../../core/profiles/basis.schema"
import { topicsSchema } from "../../../../core/profiles/topic.schema"
import { checkBody } from "../../../check-body"

/** Topics, statements of basis and the look of the pages behind a mail's links. */
export const subscriptionRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/topics", methods: ["POST"], bodyParser: { sizeLimit: "500kb" }, middlewares: [checkBody(topicsSchema)] },
  { matcher: /^\/admin\/marketing\/basis\/?$/, methods: ["POST"], middlewares: [checkBody(basisSchema)] },
  { matcher: "/admin/marketing/basis/count", methods: ["POST"], middlewares: [checkBody(basisScopeSchema)] },
  { matcher: "/admin/marketing/pages/preview", methods: ["POST"], middlewares: [checkBody(pagePreviewSchema)] },
]
