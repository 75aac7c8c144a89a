export const fold = (given: string) => given.toLowerCase()
const LONGEST_MATCHED = 500

export function evaluateText(given: string | null, operator: string, value: unknown): boolean {
  const mine = given ? fold(given) : undefined
  const one = typeof value === "string" ? fold(value) : ""
  const many = Array.isArray(value) ? value.map(fold) : []
  switch (operator) {
    case "is": return mine === one
    case "is_not": return mine !== one
    case "contains": return mine?.includes(one) ?? false
    case "does_not_contain": return !(mine?.includes(one) ?? false)
    case "starts_with": return mine?.startsWith(one) ?? false
    case "starts_with_any_of": return many.some((start) => mine?.startsWith(start) ?? false)
    case "ends_with": return mine?.endsWith(one) ?? false
    case "matches": return matches(given, String(value))
    case "does_not_match": return !matches(given, String(value))
    case "is_one_of": return mine !== undefined && many.includes(mine)
    case "is_none_of": return mine === undefined || !many.includes(mine)
    case "is_empty": return mine === undefined
    case "is_not_empty": return mine !== undefined
  }
  throw new Error(`The evaluator does not know the text operator ${operator}`)
}

/** A text of nothing is no null: a pattern that nothing matches matches it. */
const matches = (given: string | null, pattern: string) => given !== null && new RegExp(pattern, "is").test(given.slice(0, LONGEST_MATCHED))

export function evaluateList(mine: string[], operator: string, value: unknown): boolean {
  const wanted = Array.isArray(value) ? value.map(fold) : []
  const has = mine.map(fold)
  switch (operator) {
    case "has_any_of": return wanted.some((one) => has.includes(one))
    case "has_all_of": return wanted.every((one) => has.includes(one))
    case "has_none_of": return !wanted.some((one) => has.includes(one))
    case "count_at_least": return mine.length >= Number(value)
    case "count_at_most": return mine.length <= Number(value)
    case "is_empty": return mine.length === 0
    case "is_not_empty": return mine.length > 0
  }
  throw new Error(`The evaluator does not know the list operator ${operator}`)
}
