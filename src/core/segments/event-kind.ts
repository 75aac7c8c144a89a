import type { Source } from "./field"

/** What a property holds. Ids are picked by their names, money is in minor units of the reporting currency, "free" may hold anything. */
export type PropertyType = "text" | "number" | "money" | "free" | Exclude<Source, "country" | "customer_group">

/** How a property is read from the row `fact`: an expression, or a key of its JSON; `list` holds several ids; `join` brings what the expression needs. */
export type PropertyReads = { sql: string; list?: true; join?: string } | { json: string; list?: true }

export type EventProperty = { name: string; label: string; type: PropertyType; reads: PropertyReads }

/** The rows that are events of a kind, read as `fact`: their table, when they happened, and which of its rows count. */
export type EventRelation = {
  table: "marketing_event" | "marketing_purchase" | "marketing_purchase_item" | "marketing_cart" | "marketing_send" | "marketing_touch" | "marketing_segment_change"
  at: "occurred_at" | "placed_at" | "abandoned_at" | "finished_at" | "happened_at" | "changed_at"
  /** The value of the column `kind` (or `change`) that tells this event from others of its table; it is bound. */
  tag?: { column: "kind" | "change"; value: string }
  where?: string
}

/** One kind of thing people do or that happens to them: all that the builder, the check, the sentence and the compiler know of it. */
export type EventKind = {
  name: string
  label: string
  help: string
  /** What follows "who" or "who never": "viewed a product". */
  words: string
  properties: readonly EventProperty[]
  relation: EventRelation
}
