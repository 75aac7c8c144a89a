import type { MarketingContext } from "../context"

/** Whatever carries events in this shop. */
type EventBus = { emit(event: { name: string; data: unknown }): Promise<void> }

/** The same news is not told again sooner: those who act on it look at everything there is. */
const QUIET_MS = 1_000

/** Tells the doors outside, through Medusa's event bus, that something waits for them. A hint that may be lost: a job looks as well. */
export function tellThrough(bus: EventBus | undefined, now: () => Date): MarketingContext["tell"] {
  const last = new Map<string, number>()
  return async (name) => {
    const at = now().getTime()
    if (!bus || at - (last.get(name) ?? 0) < QUIET_MS) return
    last.set(name, at)
    await bus.emit({ name, data: {} }).catch(() => undefined)
  }
}
