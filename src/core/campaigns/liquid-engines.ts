import { Liquid, type Context, type FilterImplOptions } from "liquidjs"

/** A message that draws more than this for one person is stopped: list elements and letters it may make, milliseconds it may take. */
const DRAWING_LIMITS = { memoryLimit: 200_000, renderLimit: 1_000 }

/** The variable that says in which language months and days are named. */
export const LANGUAGE_VARIABLE = "mail_language"

type FilterHandler = Extract<FilterImplOptions, (...given: never[]) => unknown>

const NAMING_MONTHS = ["date", "date_to_string", "date_to_long_string"]

// Every value is escaped for its place already; doing it by hand as well must not do it twice.
const HTML_ESCAPING = ["escape", "xml_escape", "escape_once"]
const URL_ESCAPING = ["url_encode", "cgi_escape", "uri_escape"]

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" }

/**
 * Three readings of Liquid: into HTML (values escaped), into plain text (values as they are) and into a URL
 * (values percent-encoded). Nothing a customer wrote is ever markup, Liquid or a file name: there is no `raw`
 * filter, nothing is included, and prototypes cannot be reached.
 */
export const liquidFor = {
  html: createLiquid({ escape: escapeHtml, without: HTML_ESCAPING }),
  text: createLiquid({ without: HTML_ESCAPING }),
  url: createLiquid({ escape: encodeUrl, without: [...HTML_ESCAPING, ...URL_ESCAPING] }),
}

/** Text made harmless inside HTML, in elements and in quoted attributes. */
export function escapeHtml(value: unknown): string {
  const text = writeText(value)
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!) : text
}

function encodeUrl(value: unknown): string {
  return encodeURIComponent(writeText(value).replace(/\p{Surrogate}/gu, "\ufffd"))
}

/** A value as Liquid prints it. */
export function writeText(value: unknown): string {
  if (Array.isArray(value)) return value.map(writeText).join("")
  return value === null || value === undefined ? "" : String(value)
}

function createLiquid({ escape, without }: { escape?: (value: unknown) => string; without: string[] }): Liquid {
  const liquid = new Liquid({
    ...DRAWING_LIMITS,
    parseLimit: 1_000_000,
    ownPropertyOnly: true,
    strictFilters: true,
    templates: {},
    relativeReference: false,
    timezoneOffset: 0,
    locale: "en",
    ...(escape ? { outputEscape: escape } : {}),
  })
  for (const tag of ["include", "render", "layout", "block"]) delete liquid.tags[tag]
  delete liquid.filters.raw
  for (const name of NAMING_MONTHS) liquid.registerFilter(name, inLanguage(liquid.filters[name] as FilterHandler))
  for (const filter of without) liquid.registerFilter(filter, (value: unknown) => value)
  return liquid
}

/** A filter that names months and days in the mail's language, not in the server's. */
function inLanguage(filter: FilterHandler): FilterHandler {
  return function (value, ...args) {
    const { memoryLimit, opts, environments } = this.context
    const locale = (environments as Record<string, unknown>)[LANGUAGE_VARIABLE] ?? opts.locale
    return filter.call({ ...this, context: { memoryLimit, opts: { ...opts, locale } } as Context }, value, ...args)
  }
}
