import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Mailboxes post whatever they like to the unsubscribe page; the pages read what they need themselves, and no more. */
export const publicRoutes: MiddlewareRoute[] = [
  ...["u", "confirm", "preferences"].map((page): MiddlewareRoute => ({ matcher: `/marketing/${page}`, methods: ["POST"], bodyParser: false })),
  // What a provider signed is the body byte for byte.
  { matcher: "/marketing/webhooks/*", methods: ["POST"], bodyParser: false },
]
