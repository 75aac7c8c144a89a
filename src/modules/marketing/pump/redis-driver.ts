import { Queue, Worker } from "bullmq"
import type { MarketingContext } from "../context"
import { createRedisPermits } from "../delivery/redis-permits"
import type { PumpDriver } from "./driver"
import { lanes } from "./lanes"
import { openRedis, within, type RedisDoor } from "./open-redis"
import { createSleepers } from "./sleepers"

/** While Redis answers, the fleet as a whole looks for work by itself this many idle pauses apart; wake-ups do the rest. */
const LOOK_EVERY = 4
/** A turn makes way for another process's after this long. */
const TURN_MS = 15_000
/** A job whose process died goes to another after this long; what that process held in hand is settled by its missing heartbeat. */
const LOCK_MS = 15_000
/** Wake-ups of so many milliseconds are one. */
const GATHER_MS = 20
const CLOSE_MS = 20_000
const RETRY_MS = 1_000
const STUCK_MS = 10_000

/**
 * BullMQ carries the wake-ups: a job is a turn of a lane, taken by whichever process is free; a delayed job is a turn from a
 * moment on. Whoever takes a wake-up calls the next, up to the lane's limit over the whole fleet. While Redis does not answer,
 * each process looks by itself; what was lost with Redis is found by the next look.
 */
export function createRedisDriver({ options, logger }: Pick<MarketingContext, "options" | "logger">, redisUrl: string): PumpDriver {
  const redis = openRedis({ redisUrl, redisPrefix: options.redisPrefix }, logger)
  const { idleMs } = options.pump
  const lookMs = idleMs * LOOK_EVERY
  const queueOf = openQueues(redis)
  const sleepers = createSleepers()
  redis.quick.on("ready", sleepers.wakeAll)
  const waking = new Map<string, NodeJS.Timeout>()
  /** `help` is how many more processes are called once one has taken it. */
  const add = (lane: string, { help = 0, ...more }: { help?: number; jobId?: string; delay?: number } = {}) => {
    if (redis.isReady()) queueOf(lane).add("turn", { help }, { removeOnComplete: true, removeOnFail: true, ...more }).catch(() => undefined)
  }
  const helpFor = (name: string) => (lanes.find((lane) => lane.name === name)?.atOnce?.(options) ?? 1) - 1

  return {
    drive: async (lane, turn, signal) => {
      const take = oneAtATime(turn)
      const lookAlone = async () => {
        if (!(await take())) await sleepers.sleep(lane.name, idleMs, signal)
      }
      if (lane.everywhere) {
        while (!signal.aborted) await lookAlone()
        return
      }
      await redis.known
      const worker = openWorker(redis, lane.name, async (help) => {
        if (help > 0) add(lane.name, { help: help - 1 })
        const until = Date.now() + TURN_MS
        let more = true
        while (more && !signal.aborted && Date.now() < until) more = await take()
        if (more) add(lane.name)
      })
      while (!signal.aborted) {
        if (!redis.isReady() || (await isStuck(queueOf(lane.name), lane.atOnce?.(options)))) {
          await lookAlone()
          continue
        }
        add(lane.name, { jobId: `look-${Math.floor(Date.now() / lookMs)}` })
        await sleepers.sleep(lane.name, lookMs, signal)
      }
      await within(CLOSE_MS, worker.close(!redis.isReady()))
    },
    wake: (lane, at) => {
      const delay = at ? at.getTime() - Date.now() : 0
      const help = helpFor(lane)
      if (!redis.isReady()) sleepers.wake(lane)
      else if (delay > 0) add(lane, { help, delay, jobId: `due-${at!.getTime()}` })
      else if (!waking.has(lane)) waking.set(lane, setTimeout(() => waking.delete(lane) && add(lane, { help }), GATHER_MS).unref())
    },
    permits: createRedisPermits(redis),
    close: () => redis.close(),
  }
}

/** The queue of each lane, opened at its first use. */
function openQueues({ quick, prefix, complain }: RedisDoor): (lane: string) => Queue {
  const queues = new Map<string, Queue>()
  return (lane) => {
    let queue = queues.get(lane)
    if (!queue) {
      queue = new Queue(lane, { connection: quick, prefix })
      queue.on("error", complain)
      queues.set(lane, queue)
    }
    return queue
  }
}

function openWorker({ patient, prefix, complain }: RedisDoor, lane: string, work: (help: number) => Promise<void>): Worker {
  const worker = new Worker<{ help: number }>(lane, ({ data }) => work(data.help), {
    connection: patient, prefix, concurrency: 1, lockDuration: LOCK_MS, stalledInterval: LOCK_MS, maxStalledCount: 1_000, runRetryDelay: RETRY_MS,
    removeOnComplete: { count: 0 }, removeOnFail: { count: 0 },
  })
  worker.on("error", complain)
  return worker
}

/** A turn has waited for long though more might be taken: what should have woken us may have died with a connection. */
async function isStuck(queue: Queue, atOnce = Infinity): Promise<boolean> {
  try {
    if (Number.isFinite(atOnce)) await queue.setGlobalConcurrency(atOnce)
    const [oldest] = await queue.getWaiting(0, 0)
    return oldest !== undefined && Date.now() - oldest.timestamp > STUCK_MS && (await queue.getActiveCount()) < atOnce
  } catch {
    return true
  }
}

/** A lane is one after the other within a process, whoever asks for its turn. */
function oneAtATime(turn: () => Promise<boolean>): () => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const next = last.then(turn)
    last = next.catch(() => undefined)
    return next
  }
}
