import type { MarketingContext } from "../context"
import type { PumpDriver } from "./driver"
import { createPollingDriver } from "./polling-driver"
import { createRedisDriver } from "./redis-driver"

/** The driver the host chose: BullMQ where a Redis is named, else each process looks for itself. */
export function openDriver(context: Pick<MarketingContext, "options" | "logger">): PumpDriver {
  const { redisUrl, pump } = context.options
  return redisUrl ? createRedisDriver(context, redisUrl) : createPollingDriver(pump)
}
