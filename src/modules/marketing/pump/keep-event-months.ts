import { dropPartitions } from "../queries/events/drop-partitions"
import { makePartitions } from "../queries/events/make-partitions"
import { firstOfMonth } from "../events/first-of-month"
import type { PumpTask } from "./task"

/** Makes the tables of this month's events and the next two, and drops those older than the option `events.retentionMonths`. */
export const keepEventMonths: PumpTask = {
  name: "keep-event-months",
  everyMs: () => 3_600_000,
  run: async ({ db, now, options, logger }) => {
    await makePartitions(db, [0, 1, 2].map((later) => firstOfMonth(now(), later)))
    const dropped = await dropPartitions(db, `${firstOfMonth(now(), -options.events.retentionMonths)}T00:00:00Z`)
    if (dropped) logger.info(`marketing: ${dropped} months of events older than ${options.events.retentionMonths} months were dropped; change the option events.retentionMonths to keep more`)
    return { more: false }
  },
}
