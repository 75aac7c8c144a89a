import { templateCategories, templateOrigins } from "../../../src/core/campaigns/templates/template.schema"
import type { GalleryFilter } from "./template-gallery"

/** What the page's address asks for; words it does not know are passed by. */
export function readFilter(params: URLSearchParams): GalleryFilter {
  return {
    q: params.get("q") ?? "",
    category: templateCategories.find((category) => category === params.get("category")) ?? null,
    origin: templateOrigins.find((origin) => origin === params.get("origin")) ?? null,
  }
}

/** The filter as an address's query, without what it leaves open. */
export function writeFilter(filter: GalleryFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
