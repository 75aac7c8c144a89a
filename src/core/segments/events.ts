import type { EventKind, EventProperty } from "./event-kind"
import { mailEvents } from "./events/mail"
import { customEvent, onSiteEvents } from "./events/on-site"
import { orderEvents } from "./events/orders"

/** Every kind of event there is in all shops, in the order a builder shows them. A shop's own are called "custom:" and a name. */
export const events: readonly EventKind[] = [...onSiteEvents, ...orderEvents, ...mailEvents]

const byName = new Map(events.map((event) => [event.name, event]))

/** The kind of event of that name, be it the shop's own; undefined when there is none. */
export function eventNamed(name: unknown): EventKind | undefined {
  return typeof name === "string" ? byName.get(name) ?? customEvent(name) : undefined
}

/** Whether a kind of event is the shop's own, whose properties may be called anything. */
export const isCustom = ({ name }: EventKind) => name.startsWith("custom:")

/** The event's property of that name. Events of the shop's own have whatever property is asked for. */
export function propertyNamed(event: EventKind, name: unknown): EventProperty | undefined {
  const known = event.properties.find((property) => property.name === name)
  if (known || !isCustom(event) || typeof name !== "string" || !name.trim() || name.length > 100 || /\0|\p{Cs}/u.test(name)) return known
  return { name, label: `“${name}”`, type: "free", reads: { json: name } }
}
