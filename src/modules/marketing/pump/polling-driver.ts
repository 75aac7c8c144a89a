import type { PumpDriver } from "./driver"
import { createSleepers } from "./sleepers"

/** Each lane looks by itself: at once while there is work, after a pause when there is none, earlier when this process wakes it. */
export function createPollingDriver({ idleMs }: { idleMs: number }): PumpDriver {
  const sleepers = createSleepers()
  return {
    drive: async ({ name }, turn, signal) => {
      while (!signal.aborted) {
        if (!(await turn())) await sleepers.sleep(name, idleMs, signal)
      }
    },
    wake: (lane, at) => {
      if (!at) sleepers.wake(lane)
    },
    close: async () => undefined,
  }
}
