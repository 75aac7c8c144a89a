import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Mailboxes post whatever they like to the unsubscribe page; it reads what it needs itself, and no more. */
export const publicRoutes: MiddlewareRoute[] = [
  { matcher: "/marketing/u", methods: ["POST"], bodyParser: false },
  // What a provider signed is the body byte for byte.
  { matcher: "/marketing/webhooks/*", methods: ["POST"], bodyParser: false },
]
