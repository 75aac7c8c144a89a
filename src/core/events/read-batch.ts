import { z } from "zod"
import type { Problem } from "../base/problem"
import { DAY_MS } from "../base/utc-day"
import { eventTime } from "./event-time"
import { makeImpersonal } from "./make-impersonal"
import { readEvent, type EventReading, type ReceivedEvent } from "./read-event"

/** How many events one request of a storefront may bring, how old they may be, and how large it may be in bytes. */
export const LARGEST_BATCH = 50
export const OLDEST_DAYS = 7
export const LARGEST_BODY = 65_536

/** A clock that is wrong by less is left alone, so that a repetition has the same time to the millisecond. */
const WRONG_CLOCK_MS = 120_000
/** From here on a repetition may have been judged otherwise: its id must be looked for at other times too. */
const DOUBTFUL_CLOCK_MS = 60_000

const batchSchema = z.object({
  visitor: z.uuid("must be a UUID").toLowerCase().optional(),
  consent: z.enum(["granted", "refused"], 'must say what the visitor answered: "granted" or "refused"'),
  sent_at: eventTime.optional(),
  click: z.string().max(200).optional(),
  events: z.array(z.unknown()).min(1, "must hold an event").max(LARGEST_BATCH, `may hold ${LARGEST_BATCH} events`),
})

const eventSchema = z.object({ id: z.uuid("must be a UUID").toLowerCase(), name: z.string().max(200), at: eventTime.optional(), properties: z.unknown().optional() })

/** What a storefront told: `visitorId` and `click` are null of those who refused, whose events are impersonal. */
export type EventBatch = {
  visitorId: string | null
  click: string | null
  events: ReceivedEvent[]
  problems: Problem[]
  /** The device's clock was wrong, or nearly so: a repetition may carry another time. */
  doubtful: boolean
}

/** Reads a request of a storefront as it arrived at `now`. A bad event is told and left out; `refused` says why nothing of it could be read. */
export function readBatch(body: unknown, now: Date, reading: Omit<EventReading, "earliest" | "latest">): EventBatch | { refused: Problem[] } {
  const parsed = batchSchema.safeParse(body)
  if (!parsed.success) return { refused: parsed.error.issues.map(({ path, message }) => problemAt(path, `${path.join(".") || "The body"}: ${message}.`)) }
  const { visitor, consent, sent_at, click, events: given } = parsed.data
  const skew = sent_at ? now.getTime() - sent_at.getTime() : 0
  const shift = Math.abs(skew) > WRONG_CLOCK_MS ? skew : 0
  const span = { earliest: new Date(now.getTime() - OLDEST_DAYS * DAY_MS), latest: new Date(now.getTime() + WRONG_CLOCK_MS) }
  const events: ReceivedEvent[] = []
  const problems: Problem[] = []
  for (const [index, one] of given.entries()) {
    const event = readOne(one, { now, shift }, { ...reading, ...span })
    if ("problem" in event) problems.push(problemAt(["events", index, ...event.problem.path], event.problem.message))
    else events.push(consent === "granted" ? event : makeImpersonal(event))
  }
  const known = consent === "granted" && visitor
  // Without a time of its own an event has that of its arrival, which differs each time.
  const doubtful = Math.abs(skew) > DOUBTFUL_CLOCK_MS || given.some((one) => !(one as { at?: unknown } | null)?.at)
  return { visitorId: known || null, click: (known && click) || null, events, problems, doubtful }
}

function readOne(given: unknown, { now, shift }: { now: Date; shift: number }, reading: EventReading): ReceivedEvent | { problem: Problem } {
  const parsed = eventSchema.safeParse(given)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    return { problem: problemAt(path, `${path.join(".") || "The event"}: ${message}.`) }
  }
  const { at, properties, ...rest } = parsed.data
  return readEvent({ ...rest, properties: properties ?? {}, at: at ? new Date(at.getTime() + shift) : now }, reading)
}

const problemAt = (path: readonly PropertyKey[], message: string): Problem => ({ path: path.map((part) => (typeof part === "symbol" ? String(part) : part)), message })
