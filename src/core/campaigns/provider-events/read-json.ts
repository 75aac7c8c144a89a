type Json = Record<string, unknown>

/** The body as JSON; undefined when it is none. */
export function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"))
  } catch {
    return undefined
  }
}

export const asRecord = (value: unknown): Json => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {})
export const asText = (value: unknown): string => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "")
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
/** ISO 8601, or seconds since 1970; the given moment when it is neither. */
export function asTime(value: unknown, otherwise: Date): Date {
  const time = typeof value === "number" ? new Date(value * 1_000) : new Date(asText(value))
  return Number.isNaN(time.getTime()) ? otherwise : time
}
/** A Message-ID without its brackets; null for none. */
export const asMessageId = (value: unknown): string | null => asText(value).replace(/^<|>$/g, "") || null
/** The address in "Name <address>", in lower case. */
export const asAddress = (value: unknown): string => (/<([^>]+)>/.exec(asText(value))?.[1] ?? asText(value)).trim().toLowerCase()
