import { spawnSync } from "node:child_process"
import type { MarketingOptionsInput } from "../../src/modules/marketing/options"

/** A database of Redis that tests may empty. */
export const redisUrl = process.env.REDIS_URL ?? "redis://127.0.0.1:6379/9"

let described = 0

/** Tells a suite once for each driver of the pump: every process by itself, and BullMQ, where a Redis answers; said out loud where none does. */
export function describeDrivers(title: string, suite: (options: Partial<MarketingOptionsInput>, name: "polling" | "redis") => void): void {
  describe(`${title}, each process looking by itself`, () => suite({}, "polling"))
  const driven = `${title}, driven over Redis`
  if (isThere(redisUrl)) describe(driven, () => suite({ redisUrl, redisPrefix: `marketing_${process.pid}_${(described += 1)}` }, "redis"))
  else describe.skip(`${driven} (not run: no Redis answers at ${new URL(redisUrl).host})`, () => it("needs a Redis, see REDIS_URL", () => undefined))
}

function isThere(url: string): boolean {
  const { hostname, port } = new URL(url)
  const knock = `require("net").connect(${Number(port || 6379)}, ${JSON.stringify(hostname)}).on("connect", () => process.exit(0)).on("error", () => process.exit(1))`
  return spawnSync(process.execPath, ["-e", knock], { timeout: 3_000 }).status === 0
}
