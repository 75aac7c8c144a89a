import type { ViewDefinition } from "../../../src/core/http/views"
import { ruleSchema, type Rule } from "../../../src/core/segments/rule.schema"

/** A way of looking at the list that can be chosen: a built-in one by its key, a saved one by its id. */
export type NamedView = { key: string; definition: ViewDefinition }

/** What the list shows: the chosen view with whatever the URL says differently. */
export type ListState = { view: string; definition: ViewDefinition; offset: number; changed: boolean }

/** Reads the list's state from its URL. What is not there, or cannot be read, is as the view has it. */
export function readListState(params: URLSearchParams, views: readonly NamedView[]): ListState {
  const chosen = views.find(({ key }) => key === params.get("view")) ?? views[0]!
  const base = chosen.definition
  const columns = params.get("columns")?.split(",").filter(Boolean)
  const definition: ViewDefinition = {
    columns: columns?.length ? [...new Set(columns)] : base.columns,
    rule: readRule(params.get("rule"), base.rule),
    q: params.get("q") ?? (params.has("view") ? "" : base.q),
    sort: readSort(params.get("order")) ?? base.sort,
  }
  const offset = Number(params.get("offset"))
  return {
    view: chosen.key,
    definition,
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
    changed: written(definition) !== written(base),
  }
}

/** The URL of a view as it was saved. Search and order are written out, where the table looks for them. */
export function urlOfView({ key, definition }: NamedView): URLSearchParams {
  const params = new URLSearchParams({ view: key })
  if (definition.q) params.set("q", definition.q)
  if (definition.sort) params.set("order", writeSort(definition.sort))
  return params
}

/** The same URL with other columns or another rule, at its first page. */
export function withChange(params: URLSearchParams, change: { columns?: readonly string[]; rule?: Rule | null }): URLSearchParams {
  const next = new URLSearchParams(params)
  next.delete("offset")
  if (change.columns) next.set("columns", change.columns.join(","))
  if (change.rule !== undefined) next.set("rule", change.rule ? JSON.stringify(change.rule) : "")
  return next
}

export const writeSort = ({ by, descending }: NonNullable<ViewDefinition["sort"]>): string => `${descending ? "-" : ""}${by}`

function readSort(written: string | null): ViewDefinition["sort"] {
  return written ? { by: written.replace(/^-/, ""), descending: written.startsWith("-") } : null
}

function readRule(text: string | null, otherwise: Rule | null): Rule | null {
  if (text === null) return otherwise
  if (text === "") return null
  try {
    return ruleSchema.safeParse(JSON.parse(text)).data ?? otherwise
  } catch {
    return otherwise
  }
}

const written = ({ columns, rule, q, sort }: ViewDefinition) => JSON.stringify([columns, rule?.rules.length ? rule : null, q, sort])
