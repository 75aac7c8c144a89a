/** Lanes of this process that have nothing to do. */
export type Sleepers = {
  /** Resolves after `ms`, earlier when the lane is woken or the signal aborts. */
  sleep(lane: string, ms: number, signal: AbortSignal): Promise<void>
  wake(lane: string): void
  wakeAll(): void
}

export function createSleepers(): Sleepers {
  const asleep = new Map<string, () => void>()
  return {
    sleep: (lane, ms, signal) => new Promise((resolve) => {
      const wakeUp = () => {
        clearTimeout(timer)
        signal.removeEventListener("abort", wakeUp)
        asleep.delete(lane)
        resolve()
      }
      const timer = setTimeout(wakeUp, ms)
      signal.addEventListener("abort", wakeUp, { once: true })
      asleep.set(lane, wakeUp)
      if (signal.aborted) wakeUp()
    }),
    wake: (lane) => asleep.get(lane)?.(),
    wakeAll: () => {
      for (const wakeUp of [...asleep.values()]) wakeUp()
    },
  }
}
