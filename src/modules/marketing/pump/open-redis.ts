import { setTimeout as sleep } from "node:timers/promises"
import Redis from "ioredis"
import type { MarketingContext } from "../context"

/** Our two connections to Redis: one whose commands fail at once while it is away, one that waits for it. */
export type RedisDoor = {
  quick: Redis
  patient: Redis
  isReady(): boolean
  /** Resolves once it is known whether Redis answers. */
  known: Promise<void>
  prefix: string
  /** Says on the log, once an outage, what happened to Redis. */
  complain(error: Error): void
  close(): Promise<void>
}

const CLOSE_MS = 3_000

/** Opens both. They connect by themselves, again and again, and no failure of theirs ends anything. */
export function openRedis({ redisUrl, redisPrefix }: { redisUrl: string; redisPrefix: string }, logger: MarketingContext["logger"]): RedisDoor {
  let complained = false
  const settings = { retryStrategy: (tries: number) => Math.min(tries * 200, 5_000), connectTimeout: 5_000 }
  const quick = new Redis(redisUrl, { ...settings, maxRetriesPerRequest: 0, enableOfflineQueue: false, commandTimeout: 2_000 })
  const patient = new Redis(redisUrl, { ...settings, maxRetriesPerRequest: null })
  const complain = (error: Error) => {
    if (complained) return
    complained = true
    logger.warn(`marketing: Redis does not answer (${error.message}). Each process looks for work by itself until it does; nothing is lost.`)
  }
  for (const client of [quick, patient]) client.on("error", complain)
  const known = within(CLOSE_MS, new Promise((resolve) => void quick.once("ready", resolve).once("error", resolve)))
  quick.on("ready", () => {
    if (complained) logger.info("marketing: Redis answers again.")
    complained = false
  })
  return {
    quick,
    patient,
    known,
    isReady: () => quick.status === "ready",
    prefix: redisPrefix,
    complain,
    close: async () => {
      for (const client of [quick, patient]) {
        await within(CLOSE_MS, client.status === "ready" ? client.quit() : Promise.resolve())
        client.disconnect()
      }
    },
  }
}

/** Waits for what may never come, no longer than `ms`, and never fails. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const giveUp = new AbortController()
  await Promise.race([work, sleep(ms, undefined, { signal: giveUp.signal })]).catch(() => undefined)
  giveUp.abort()
}
