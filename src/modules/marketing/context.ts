import type { Logger } from "@medusajs/framework/types"
import type { Database } from "./database"
import type { NotificationPort } from "./delivery/notification-sender"
import type { MarketingOptions } from "./options"

/** What every part of the module works with: the shop's database, the host's options, a log and a clock. */
export type MarketingContext = {
  db: Database
  options: MarketingOptions
  logger: Pick<Logger, "info" | "warn" | "error">
  now: () => Date
  /** Medusa's Notification module, where the host runs it; asked for when it is needed, because modules start before each other. */
  notifications: () => NotificationPort | undefined
  /** Says that a lane of the pump has work, now or from a moment on, so that nobody waits for the next look. It never fails and may be lost. */
  wake?: (lane: "facts" | "bulk" | "people" | "plans" | "delivery" | "confirmations", at?: Date) => void
  /** Tells the doors outside that something waits for them; left out where nobody is there. */
  tell?: ((news: "marketing.codes_wanted") => Promise<void>) | undefined
}
