import { createBindings } from "../../../../core/base/bindings"
import { columnFields } from "../../../../core/profiles/list-columns"
import type { MarketingContext } from "../../context"
import { readCatalogue } from "../../memory/read-catalogue"
import { nameIds } from "../../queries/bulk/name-ids"
import { readFacts } from "../../queries/profiles/read-facts"
import { compileColumn } from "./compile-column"
import { tellValues, valueIds } from "./tell-values"

export type Facts = { values: Record<string, unknown>; names: Record<string, string> }

/** Every fact the catalogue knows of one person, by field, with names for the ids among them; undefined when there is no such person. */
export async function tellFacts({ db, now }: MarketingContext, id: string): Promise<Facts | undefined> {
  const fields = columnFields(await readCatalogue(db))
  const scope = { bindings: createBindings(), now: now() }
  const texts = fields.map((field) => compileColumn(field, scope))
  const row = await readFacts(db, id, { texts, values: scope.bindings.values })
  if (!row) return undefined
  return { values: tellValues(fields, row.values), names: Object.fromEntries(await nameIds(db, valueIds(fields, [row]))) }
}
