import type { ReceivedEvent } from "./read-event"

/** What is left of an event of somebody who refused: that it happened, and nothing that could lead to a person. */
export function makeImpersonal(event: ReceivedEvent): ReceivedEvent {
  return { ...event, properties: event.kind.startsWith("custom:") ? {} : impersonal(event.properties) }
}

function impersonal(properties: Record<string, unknown>): Record<string, unknown> {
  const { url, path, referrer } = properties
  const rest = Object.fromEntries(Object.entries(properties).filter(([name]) => !PERSONAL.has(name)))
  const without = (name: string, given: unknown, ending: RegExp) => (typeof given === "string" ? { [name]: given.replace(ending, "") } : {})
  return { ...rest, ...without("url", url, /\?.*$/s), ...without("path", path, /\?.*$/s), ...without("referrer", referrer, /\/.*$/s) }
}

const PERSONAL = new Set(["query", "cart_id", "url", "path", "referrer"])
