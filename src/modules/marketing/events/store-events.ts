import { makeImpersonal } from "../../../core/events/make-impersonal"
import type { ReceivedEvent } from "../../../core/events/read-event"
import type { Database } from "../database"
import { insertEvents, type EventRow } from "../queries/events/insert-events"
import { lockEvents } from "../queries/events/lock-events"
import { makePartitions } from "../queries/events/make-partitions"
import { readVisitors } from "../queries/events/read-visitors"
import { firstOfMonth } from "./first-of-month"

/** Events of one request. `doubtful`: their times may differ from those of their repetition. */
export type EventRequest = { visitorId: string | null; events: readonly ReceivedEvent[]; doubtful: boolean }

/** How many of a request's events were new. */
export type Stored = { fresh: number }

/**
 * Stores the events of many requests in one transaction, with their visitor's person where one is known; how many of each were new.
 * Of a person who forbade to be followed only what is impersonal is stored.
 */
export async function storeEvents(db: Database, requests: readonly EventRequest[]): Promise<Stored[]> {
  const doubtful = requests.some((request) => request.doubtful)
  const placed = await withMonths(db, requests.flatMap(({ events }) => events), () => db.transaction(async (tx) => {
    await lockEvents(tx, doubtful ? "exclusive" : "shared")
    const visitors = await readVisitors(tx, [...new Set(requests.flatMap(({ visitorId }) => visitorId ?? []))])
    const known = new Map(visitors.map((visitor) => [visitor.id, visitor]))
    const rows = requests.flatMap(({ visitorId, events }) => {
      const visitor = visitorId ? known.get(visitorId) : undefined
      return events.map((event): EventRow => visitor?.refuses
        ? { ...makeImpersonal(event), profileKey: null, visitorId: null, source: "storefront" }
        : { ...event, profileKey: visitor?.profileKey ?? null, visitorId, source: "storefront" })
    })
    return rows.length ? insertEvents(tx, rows, doubtful) : []
  }))
  const fresh = new Set(placed)
  let place = 0
  return requests.map(({ events }) => ({ fresh: events.filter(() => fresh.has(place++)).length }))
}

/** Does the work; when a month of the events has no table, makes it and does the work again. */
export async function withMonths<Result>(db: Database, events: readonly { at: Date }[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if ((error as { code?: unknown }).code !== NO_PARTITION) throw error
    await makePartitions(db, [...new Set(events.map(({ at }) => firstOfMonth(at)))])
    return work()
  }
}

/** What PostgreSQL calls a row that fits no partition: a violated check. */
const NO_PARTITION = "23514"
