import type { Permits } from "../delivery/permits"
import type { PumpLane } from "./task"

/** Decides when the lanes of a process look for work. What there is to do is in rows only: a driver may forget everything. */
export type PumpDriver = {
  /** Calls `turn`, never twice at once, until `signal` aborts: again at once while it says there is more, else whenever there may be. */
  drive(lane: PumpLane, turn: () => Promise<boolean>, signal: AbortSignal): Promise<void>
  /** Says that a lane has work, now or from a moment on. It never fails and may be lost: each lane also looks by itself. */
  wake(lane: string, at?: Date): void
  /** Counts what may pass where all processes see it, if the driver has such a place. */
  permits?: Permits
  close(): Promise<void>
}
