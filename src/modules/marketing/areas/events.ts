import { randomUUID } from "node:crypto"
import { readToken } from "../../../core/base/signed-token"
import { readBatch } from "../../../core/events/read-batch"
import { readServerBatch } from "../../../core/events/read-server-batch"
import type { Problem } from "../../../core/base/problem"
import type { EventsResponse } from "../../../core/http/events"
import type { MarketingContext } from "../context"
import { firstOfMonth } from "../events/first-of-month"
import { groupCommit } from "../events/group-commit"
import { storeEvents, withMonths, type EventRequest } from "../events/store-events"
import { reportingCurrency } from "../memory/reporting-currency"
import { findEventPeople } from "../queries/events/find-event-people"
import { identifyVisitors, type Evidence } from "../queries/events/identify-visitors"
import { insertEvents } from "../queries/events/insert-events"
import { lockEvents } from "../queries/events/lock-events"
import { ensureProfiles } from "../queries/profiles/ensure-profiles"

export type Events = ReturnType<typeof createEvents>

type Arrival = EventRequest & { evidence: Evidence[] }

/** What people do: told by the storefront's visitors and by servers. */
export function createEvents(context: MarketingContext) {
  const { db, options, now } = context
  const shopHost = new URL(options.storefrontUrl).host

  const reading = async () => ({ shopHost, reportingCurrency: await currency(), rates: options.rates })
  let known: Promise<string> | undefined
  const currency = () => (known ??= reportingCurrency(context).catch((error: unknown) => {
    known = undefined
    throw error
  }))

  const write = async (arrivals: readonly Arrival[]) => {
    await identifyVisitors(db, arrivals.flatMap(({ evidence }) => evidence))
    return storeEvents(db, arrivals)
  }
  const limits = { write, size: ({ events }: Arrival) => events.length + 1, batch: 2_000, queue: 20_000 }
  // Those with a wrong clock are stored one statement at a time in the whole fleet, which must not hold up the others.
  const commit = groupCommit(limits)
  const commitDoubtful = groupCommit(limits)

  /**
   * Takes what a storefront tells: `body` is a `StorefrontEventsRequest`, `customerId` the account that is logged in. Resolves when
   * the events are durable. `refused` says why nothing of it could be read.
   */
  async function receive(body: unknown, { customerId }: { customerId: string | null }): Promise<EventsResponse | { refused: Problem[] }> {
    const at = now()
    const batch = readBatch(body, at, await reading())
    if ("refused" in batch) return batch
    const { visitorId, events, problems, doubtful } = batch
    const touchKey = batch.click ? readToken(batch.click, "touch", options)?.[0] : undefined
    const evidence: Evidence[] = []
    if (visitorId && customerId) evidence.push({ visitorId, evidence: "login", customerId, at })
    if (visitorId && touchKey !== undefined) evidence.push({ visitorId, evidence: "click", touchKey, at })
    const { fresh } = await (doubtful ? commitDoubtful : commit)({ visitorId, events, doubtful, evidence })
    return { accepted: fresh, duplicates: events.length - fresh, rejected: problems.length, problems }
  }

  /** Takes what a server tells of people by e-mail or account: `given` is the list of a `ServerEventsRequest`. */
  async function receiveFromServer(given: readonly unknown[]): Promise<EventsResponse> {
    const at = now()
    const earliest = new Date(`${firstOfMonth(at, 1 - options.events.retentionMonths)}T00:00:00Z`)
    const { events, problems } = readServerBatch(given, { ...(await reading()), now: at, newId: randomUUID, earliest, latest: new Date(at.getTime() + 120_000) })
    await ensureProfiles(db, events.flatMap(({ email }) => email ?? []))
    const people = await findEventPeople(db, events)
    const rows = events.flatMap((event) => {
      const person = people.get(event.place)
      if (person && !person.refuses) return { ...event, profileKey: person.key, visitorId: null, source: "server" as const }
      const [path, message] = event.email ? ["email", "This person was erased."] : ["customer_id", `There is no customer ${event.customerId}.`]
      problems.push({ path: ["events", event.place, path!], message: person ? "This person forbade profiling, so nothing they do is kept." : message! })
      return []
    })
    const fresh = rows.length ? await withMonths(db, rows, () => db.transaction(async (tx) => {
      await lockEvents(tx, events.some(({ timed }) => !timed) ? "exclusive" : "shared")
      return insertEvents(tx, rows, true)
    })) : []
    return { accepted: fresh.length, duplicates: rows.length - fresh.length, rejected: given.length - rows.length, problems }
  }

  return { receive, receiveFromServer }
}
