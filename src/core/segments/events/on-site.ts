import type { EventKind, EventProperty } from "../event-kind"

const stored = (name: string): EventKind["relation"] => ({ table: "marketing_event", at: "occurred_at", tag: { column: "kind", value: name } })
const text = (name: string, label: string): EventProperty => ({ name, label, type: "text", reads: { json: name } })
const number = (name: string, label: string): EventProperty => ({ name, label, type: "number", reads: { json: name } })
const value = (label: string): EventProperty => ({ name: "value", label, type: "money", reads: { sql: "fact.value" } })
const product: EventProperty = { name: "product", label: "product", type: "product", reads: { sql: "fact.product_id" } }
const variant: EventProperty = { name: "variant", label: "variant", type: "variant", reads: { json: "variant_id" } }
const categories: EventProperty = { name: "category", label: "category", type: "category", reads: { json: "category_ids", list: true } }
const price: EventProperty = { name: "price", label: "price", type: "money", reads: { json: "price" } }

/** What people did in the storefront, as its helper or the shop's server told it. */
export const onSiteEvents: readonly EventKind[] = [
  {
    name: "active_on_site", label: "Visited the site", words: "visited the site", relation: stored("active_on_site"),
    help: "A page was opened by someone who can be told apart.",
    properties: [
      text("path", "path"), text("url", "address of the page"), text("referrer", "referrer"),
      text("utm_source", "UTM source"), text("utm_medium", "UTM medium"), text("utm_campaign", "UTM campaign"),
    ],
  },
  {
    name: "viewed_product", label: "Viewed a product", words: "viewed a product", relation: stored("viewed_product"),
    help: "A product's page was opened.", properties: [product, variant, categories, text("title", "title"), price],
  },
  {
    name: "viewed_category", label: "Viewed a category", words: "viewed a category", relation: stored("viewed_category"),
    help: "A category's page was opened.",
    properties: [{ name: "category", label: "category", type: "category", reads: { json: "category_id" } }, text("title", "title")],
  },
  {
    name: "searched", label: "Searched", words: "searched the site", relation: stored("searched"),
    help: "Something was searched for on the site.", properties: [text("query", "search"), number("results", "number of results")],
  },
  {
    name: "added_to_cart", label: "Added to cart", words: "added something to a cart", relation: stored("added_to_cart"),
    help: "A product was put into a cart.",
    properties: [product, variant, categories, text("title", "title"), price, number("quantity", "quantity"), value("value")],
  },
  {
    name: "started_checkout", label: "Started checkout", words: "started a checkout", relation: stored("started_checkout"),
    help: "A checkout was begun.", properties: [value("value of the cart")],
  },
]

const CUSTOM = "custom:"

/** The shop's own kind of event of that name, with any property; undefined when it is not one. */
export function customEvent(name: string): EventKind | undefined {
  const own = name.startsWith(CUSTOM) ? name.slice(CUSTOM.length) : ""
  if (!own.trim() || own.length > 100 || /\0|\p{Cs}/u.test(own)) return undefined
  return {
    name, label: own, words: `did “${own}”`, help: "An event of the shop's own.", relation: stored(name),
    properties: [value("value"), product],
  }
}
