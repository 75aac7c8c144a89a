import type { MarketingContext } from "../context"
import type { Permits } from "../delivery/permits"
import type { MarketingOptions } from "../options"

/** What a task gets: the module's context, the id of this process's pump, the wish to stop, and where the pace is counted if not in the database. */
export type PumpContext = MarketingContext & { workerId: string; signal: AbortSignal; permits?: Permits | undefined }

/**
 * One kind of due work. `run` does a bounded batch and says whether more is waiting; all its state is in rows,
 * so it may be killed anywhere and run by any number of processes at once.
 */
export type PumpTask = {
  name: string
  /** Milliseconds between runs while nothing is waiting; left out, every idle tick. */
  everyMs?: (context: PumpContext) => number
  run(context: PumpContext): Promise<{ more: boolean }>
}

/** Tasks of one lane follow each other; lanes run side by side, so that a large mailing never holds up an order. */
export type PumpLane = {
  name: string
  tasks: PumpTask[]
  /** Every process does this for itself, whatever drives the pump. */
  everywhere?: true
  /** How many processes may do this at once, where something counts them. */
  atOnce?: (options: MarketingOptions) => number
}
