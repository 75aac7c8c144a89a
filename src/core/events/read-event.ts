import type { z } from "zod"
import { minorDigits } from "../base/money"
import type { Problem } from "../base/problem"
import { storable } from "../base/storable"
import { cleanReferrer, cleanUrl } from "./clean-url"
import { customProperties, eventKinds, isEventKind } from "./event-kinds"

/** An event fit to be stored. `value` is its worth in minor units of the reporting currency, null where it has none or no rate is known. */
export type ReceivedEvent = {
  id: string
  kind: string
  at: Date
  productId: string | null
  value: number | null
  properties: Record<string, unknown>
}

export type EventReading = {
  /** From when to when an event may lie. */
  earliest: Date
  latest: Date
  /** The host of the shop, whose own pages are no referrer. */
  shopHost: string
  reportingCurrency: string
  /** Units of the reporting currency that one unit of another is worth. */
  rates: Readonly<Record<string, number>>
}

type Given = { id: string; name: string; at: Date; properties?: unknown }

/** Reads one event, or says what is wrong with it and where. */
export function readEvent({ id, name, at, properties = {} }: Given, reading: EventReading): ReceivedEvent | { problem: Problem } {
  const builtIn = isEventKind(name)
  if (!builtIn && !/^[a-z0-9_ ]{1,60}$/.test(name)) {
    return wrong(["name"], `"${name.slice(0, 60)}" is no built-in event, and a name of your own has up to 60 small letters, digits, _ and spaces.`)
  }
  if (at < reading.earliest) return wrong(["at"], `It is too old; an event may be of ${reading.earliest.toISOString()} or later.`)
  if (at > reading.latest) return wrong(["at"], "It is in the future.")
  const parsed = (builtIn ? eventKinds[name] : customProperties).safeParse(properties) as z.ZodSafeParseResult<Record<string, unknown>>
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    return wrong(["properties", ...path.map((part) => (typeof part === "symbol" ? String(part) : part))], `${path.join(".") || "properties"}: ${message}.`)
  }
  const said = clean(name, storable(parsed.data), reading.shopHost)
  const { product_id, ...rest } = said
  const productId = typeof product_id === "string" ? product_id.slice(0, 100) : null
  const value = worth(said, reading)
  return { id, kind: builtIn ? name : `custom:${name}`, at, productId, value, properties: builtIn ? inReportingCurrency(rest, reading) : said }
}

const wrong = (path: Problem["path"], message: string) => ({ problem: { path, message } })

function clean(name: string, properties: Record<string, unknown>, shopHost: string): Record<string, unknown> {
  if (name !== "active_on_site") return properties
  const { url, path, referrer, ...utm } = properties as Record<"url" | "path" | "referrer", string | undefined>
  const from = referrer && cleanReferrer(referrer, shopHost)
  return { ...utm, ...(url ? { url: cleanUrl(url) } : {}), ...(path ? { path: cleanUrl(path) } : {}), ...(from ? { referrer: from } : {}) }
}

/** A price in another currency is told in the reporting one, where a rate is known, beside what it was. */
function inReportingCurrency({ price, ...rest }: Record<string, unknown>, reading: EventReading): Record<string, unknown> {
  if (price === undefined || (rest.currency ?? reading.reportingCurrency) === reading.reportingCurrency) return price === undefined ? rest : { ...rest, price }
  const told = worth({ price, currency: rest.currency }, reading)
  return { ...rest, original_price: price, ...(told === null ? {} : { price: told }) }
}

/** What it is worth in the reporting currency: `value`, or price times quantity. */
function worth(properties: Record<string, unknown>, { reportingCurrency, rates }: EventReading): number | null {
  const { value, price, quantity = 1, currency = reportingCurrency } = properties
  const amount = Number.isSafeInteger(value) ? value : typeof price === "number" && typeof quantity === "number" ? price * quantity : undefined
  if (typeof amount !== "number" || typeof currency !== "string") return null
  const rate = currency.toLowerCase() === reportingCurrency ? 1 : rates[currency.toLowerCase()]
  const told = Math.round(amount * (rate ?? Number.NaN) * 10 ** (minorDigits(reportingCurrency) - minorDigits(currency)))
  return Number.isSafeInteger(told) ? told : null
}
