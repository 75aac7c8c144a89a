export type SqlType = "text" | "text[]" | "bigint" | "bigint[]" | "integer[]" | "numeric" | "timestamptz" | "interval"

/** Collects the values of one SQL statement; `bind` keeps a value and gives the placeholder that stands for it in the text. */
export type Bindings = { readonly values: unknown[]; bind(value: unknown, type: SqlType): string }

/** Bindings that begin after values which the statement has already. */
export function createBindings(before: readonly unknown[] = []): Bindings {
  const values = [...before]
  return { values, bind: (value, type) => `$${values.push(value)}::${type}` }
}
