import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { MarketingContext } from "../context"
import type { PumpDriver } from "./driver"
import { lanes } from "./lanes"
import { openDriver } from "./open-driver"
import type { PumpContext, PumpLane } from "./task"

export type Pump = { workerId: string; stop(): Promise<void> }

/** Starts every lane of the pump in this process. `stop` lets running batches end and resolves when all is quiet. */
export function startPump(context: MarketingContext, among: PumpLane[] = lanes, driver: PumpDriver = openDriver(context)): Pump {
  const stopping = new AbortController()
  const workerId = randomUUID()
  const pumping: PumpContext = { ...context, workerId, signal: stopping.signal, permits: driver.permits }
  const running = Promise.all(among.map((lane) => driver.drive(lane, takeTurn(lane, pumping), stopping.signal)))
  return {
    workerId,
    stop: async () => {
      stopping.abort()
      await running
      await driver.close()
    },
  }
}

/** A turn of a lane: each task that is due, once. A failing one is logged once per message and tried again after a pause; it never stops the lane. */
function takeTurn(lane: PumpLane, context: PumpContext): () => Promise<boolean> {
  const lastRun = new Map<string, number>()
  const lastError = new Map<string, string>()
  return async () => {
    let more = false
    for (const task of lane.tasks) {
      if (context.signal.aborted) return false
      const every = task.everyMs?.(context) ?? 0
      if (Date.now() - (lastRun.get(task.name) ?? 0) < every) continue
      try {
        const result = await task.run(context)
        more ||= result.more
        if (!result.more) lastRun.set(task.name, Date.now())
        lastError.delete(task.name)
      } catch (error) {
        lastRun.set(task.name, Date.now())
        const text = error instanceof Error ? error.message : String(error)
        if (!context.signal.aborted && lastError.get(task.name) !== text) {
          context.logger.error(`marketing pump, ${task.name}: ${text}`)
          lastError.set(task.name, text)
        }
        await pause(context)
      }
    }
    return more
  }
}

const pause = ({ options, signal }: PumpContext) => sleep(options.pump.idleMs, undefined, { signal }).catch(() => undefined)
