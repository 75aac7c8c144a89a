import { z } from "zod"
import type { Problem } from "../base/problem"
import { normaliseEmail } from "../base/normalise-email"
import { eventTime } from "./event-time"
import { readEvent, type EventReading, type ReceivedEvent } from "./read-event"

/** How many events one request of a server may bring. */
export const LARGEST_SERVER_BATCH = 500

export const serverBatchSchema = z.object({
  events: z.array(z.unknown()).min(1, "events: must hold an event.").max(LARGEST_SERVER_BATCH, `events: may hold ${LARGEST_SERVER_BATCH} events.`),
}).strict()

const eventSchema = z.object({
  id: z.uuid("must be a UUID").toLowerCase().optional(),
  name: z.string().max(200),
  at: eventTime.optional(),
  properties: z.unknown().optional(),
  email: z.string().transform(normaliseEmail).pipe(z.email("must be an e-mail address").max(320)).optional(),
  customer_id: z.string().min(1).max(100).optional(),
}).refine(({ email, customer_id }) => (email === undefined) !== (customer_id === undefined), "name the person by email or by customer_id, by one of them")

/** An event of a named person; `place` is its index in the request. One not `timed` has the time of its arrival. */
export type ServerEvent = ReceivedEvent & { place: number; timed: boolean; email: string | null; customerId: string | null }

/** Reads what a server told; `newId` names events that came without an id. A bad event is told and left out. */
export function readServerBatch(given: readonly unknown[], { now, newId, ...reading }: EventReading & { now: Date; newId: () => string }): { events: ServerEvent[]; problems: Problem[] } {
  const events: ServerEvent[] = []
  const problems: Problem[] = []
  for (const [place, one] of given.entries()) {
    const parsed = eventSchema.safeParse(one)
    if (!parsed.success) {
      const { path, message } = parsed.error.issues[0]!
      problems.push({ path: ["events", place, ...path.map((part) => (typeof part === "symbol" ? String(part) : part))], message: `${path.join(".") || "The event"}: ${message}.` })
      continue
    }
    const { id = newId(), name, at, properties, email, customer_id } = parsed.data
    const event = readEvent({ id, name, at: at ?? now, properties: properties ?? {} }, reading)
    if ("problem" in event) problems.push({ path: ["events", place, ...event.problem.path], message: event.problem.message })
    else events.push({ ...event, place, timed: at !== undefined, email: email ?? null, customerId: customer_id ?? null })
  }
  return { events, problems }
}
