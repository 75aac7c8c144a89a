import { z } from "zod"
import type { Problem } from "../base/problem"
import type { Catalogue } from "../segments/catalogue"
import { checkRule } from "../segments/check-rule"
import { ruleSchema } from "../segments/rule.schema"
import type { ViewDefinition } from "../http/views"
import { isColumn, isSortable } from "./list-columns"

/** More columns than anybody can compare. */
export const MAX_COLUMNS = 40

const columns = z.array(z.string()).max(MAX_COLUMNS, `Show at most ${MAX_COLUMNS} columns.`)
const words = z.string().trim().max(200, "Search with at most 200 characters.")
const sort = z.object({ by: z.string(), descending: z.boolean() }).strict().nullable()

/** How a list of people is to be seen, before the catalogue has judged its names (`checkView`). */
export const viewDefinitionSchema = z.object({
  columns: columns.min(1, "Show at least one column."),
  rule: z.unknown().optional(),
  q: words.default(""),
  sort: sort.default(null),
}).strict()

/** A question to the list of people. The rule is judged by the catalogue alone, so that every problem keeps its place. */
export const profileQuerySchema = z.object({
  rule: z.unknown().optional(),
  q: words.optional(),
  columns: columns.optional(),
  sort: sort.optional(),
  limit: z.number().int().min(1).max(200).default(20),
  offset: z.number().int().min(0).default(0),
}).strict()

export type ProfileQueryBody = z.infer<typeof profileQuerySchema>

/** A definition without problems in the form it is stored. */
export function readView({ rule, ...rest }: z.output<typeof viewDefinitionSchema>): ViewDefinition {
  return { ...rest, rule: rule == null ? null : ruleSchema.parse(rule) }
}

type Viewed = { columns?: readonly string[]; rule?: unknown; sort?: { by: string; descending: boolean } | null }

/** Everything a view or a question names that this shop's catalogue does not have, each with its place. */
export function checkView({ columns = [], rule, sort }: Viewed, catalogue: Catalogue): Problem[] {
  const wrong = columns.flatMap((name, index): Problem[] => {
    const field = catalogue.field(name)
    if (!field) return [{ path: ["columns", index], message: `There is no field “${name}”. Take the column out, or choose another.` }]
    if (!isColumn(field)) return [{ path: ["columns", index], message: `“${field.label}” has no single value to show. Choose another column.` }]
    return columns.indexOf(name) < index ? [{ path: ["columns", index], message: `The column “${field.label}” is there twice.` }] : []
  })
  const ruled = rule == null ? [] : checkRule(rule, catalogue).map(({ path, message }): Problem => ({ path: ["rule", ...path], message }))
  return [...wrong, ...ruled, ...checkSort(sort?.by, catalogue)]
}

function checkSort(by: string | undefined, catalogue: Catalogue): Problem[] {
  if (by === undefined || by === "name") return []
  const field = catalogue.field(by)
  if (field && isSortable(field)) return []
  return [{ path: ["sort", "by"], message: field ? `“${field.label}” has no order to sort by. Choose another column.` : `There is no field “${by}” to sort by.` }]
}

const viewName = z.string("Give the view a name.").trim().min(1, "Give the view a name.").max(80, "Use at most 80 characters.")

/** A view as it is saved. */
export const viewSchema = z.object({ name: viewName, definition: viewDefinitionSchema }).strict()
export const viewChangeSchema = viewSchema.partial()

export type ViewStatement = z.infer<typeof viewSchema>
export type ViewChange = z.infer<typeof viewChangeSchema>
