import { createBindings } from "../../../core/base/bindings"
import { type ExportNames, exportCell } from "../../../core/bulk/export-cell"
import type { Field } from "../../../core/segments/field"
import { readFact } from "../../../core/segments/read-fact"
import type { MarketingContext } from "../context"
import { readCatalogue } from "../memory/read-catalogue"
import type { BulkJobRow } from "../queries/bulk/job-row"
import { nameIds } from "../queries/bulk/name-ids"
import { readValues, type PersonValues } from "../queries/bulk/read-values"
import { noOutcome, tell, type Outcome, type OutputRow } from "./outcome"

/** Writes people's values for a file: ids by their names, money in whole units, times in UTC. Who has been deleted meanwhile is told and left out. */
export async function exportPeople({ db, now }: MarketingContext, { params }: BulkJobRow, rows: unknown[]): Promise<Outcome> {
  const { columns, currency } = params as { columns: string[]; currency: string }
  const catalogue = await readCatalogue(db)
  const asked = columns.map((name) => catalogue.field(name))
  const bindings = createBindings([rows])
  // An attribute deleted while the file is made leaves its column empty.
  const values = asked.map((field) => (field ? readFact(field, { bindings }) : "null::text"))
  const people = await readValues(db, { values, bound: bindings.values })
  const writing: ExportNames = { names: await nameIds(db, idsOf(asked, people)), currency, now: now() }
  const outcome = noOutcome()
  outcome.output = people.map(({ key, values }): OutputRow => [key, ...values.map((value, index) => exportCell(value, asked[index], writing))])
  for (let gone = people.length; gone < rows.length; gone += 1) tell(outcome, "failed", { line: null, reasons: ["The person was deleted before their turn came."], cells: [""] })
  return outcome
}

/** The ids among the values, by what they are ids of. */
function idsOf(asked: readonly (Field | undefined)[], people: readonly PersonValues[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>()
  asked.forEach((field, index) => {
    if (!field?.source || field.source === "country") return
    const found = ids.get(field.source) ?? new Set()
    ids.set(field.source, found)
    for (const { values } of people) for (const id of [values[index]].flat()) if (typeof id === "string") found.add(id)
  })
  return ids
}
