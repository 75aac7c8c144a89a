import { randomUUID } from "node:crypto"
import type { Database } from "../../src/modules/marketing/database"
import { makePartitions } from "../../src/modules/marketing/queries/events/make-partitions"

export type EventFacts = {
  kind: string
  at: Date
  profileKey: number | null
  visitorId: string | null
  productId: string | null
  value: number | null
  properties: object
}

/** Things people did, as they lie in the memory; missing months are made. */
export async function storeEvents(db: Database, events: readonly (Pick<EventFacts, "kind" | "at"> & Partial<EventFacts>)[]): Promise<void> {
  await makePartitions(db, [...new Set(events.map(({ at }) => `${at.toISOString().slice(0, 7)}-01`))])
  for (const { kind, at, profileKey = null, visitorId = null, productId = null, value = null, properties = {} } of events) {
    await db.query(
      `insert into marketing_event (kind, occurred_at, profile_key, visitor_id, product_id, value, properties, event_id, source) values ($1, $2, $3, $4, $5, $6, $7, $8, 'storefront')`,
      [kind, at, profileKey, visitorId, productId, value, properties, randomUUID()])
  }
}
