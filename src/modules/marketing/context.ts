import type { Logger } from "@medusajs/framework/types"
import type { Database } from "./database"
import type { MarketingOptions } from "./options"

/** What every part of the module works with: the shop's database, the host's options, a log and a clock. */
export type MarketingContext = {
  db: Database
  options: MarketingOptions
  logger: Pick<Logger, "info" | "warn" | "error">
  now: () => Date
}
