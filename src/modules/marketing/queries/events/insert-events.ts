import { DAY_MS } from "../../../../core/base/utc-day"
import type { ReceivedEvent } from "../../../../core/events/read-event"
import type { Database } from "../../database"
import { noteEngaged } from "../profiles/note-changed"

export type EventRow = ReceivedEvent & { profileKey: number | null; visitorId: string | null; source: "storefront" | "server" }

/**
 * Stores events that are not stored yet and notes their people; the places of those that were new. `searched` looks for each id
 * within eight days around its time as well, for events whose time may differ from that of their repetition.
 */
export async function insertEvents(db: Database, events: readonly EventRow[], searched: boolean): Promise<number[]> {
  const times = events.map(({ at }) => at.getTime())
  const rows = await db.query<{ place: number }>(
    `with given as (
       select * from unnest($1::timestamptz[], $2::bigint[], $3::bigint[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::jsonb[])
         with ordinality as event (occurred_at, profile_key, value, visitor_id, event_id, kind, source, product_id, properties, place)
     ),
     fresh as (
       select distinct on (event_id${searched ? "" : ", occurred_at"}) * from given
       ${searched ? "where not exists (select from marketing_event known where known.event_id = given.event_id and known.occurred_at between $10::timestamptz and $11::timestamptz)" : "where $10::timestamptz <= $11::timestamptz"}
       order by event_id, ${searched ? "" : "occurred_at, "}place
     ),
     written as (
       insert into marketing_event (occurred_at, profile_key, value, visitor_id, event_id, kind, source, product_id, properties)
       select occurred_at, profile_key, value, visitor_id, event_id, kind, source, product_id, properties from fresh order by place
       on conflict do nothing
       returning event_id, occurred_at, profile_key
     ),
     noted as (${noteEngaged("written")})
     select fresh.place::int as place from fresh join written using (event_id, occurred_at)`,
    [
      events.map(({ at }) => at),
      events.map(({ profileKey }) => profileKey),
      events.map(({ value }) => value),
      events.map(({ visitorId }) => visitorId),
      events.map(({ id }) => id),
      events.map(({ kind }) => kind),
      events.map(({ source }) => source),
      events.map(({ productId }) => productId),
      events.map(({ properties }) => JSON.stringify(properties)),
      new Date(Math.min(...times) - AROUND_MS),
      new Date(Math.max(...times) + AROUND_MS),
    ]
  )
  return rows.map(({ place }) => place - 1)
}

const AROUND_MS = 8 * DAY_MS
