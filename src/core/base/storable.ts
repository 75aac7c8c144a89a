/** JSON without the signs no database text can hold: NUL, and halves of a pair. The names in it stay as they are. */
export function storable<Value>(value: Value): Value
export function storable(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "")
  if (Array.isArray(value)) return value.map(storable)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(Object.entries(value).map(([name, said]) => [name, storable(said)]))
}
