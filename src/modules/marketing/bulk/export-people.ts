import { toMajor } from "../../../core/base/money"
import type { Cell } from "../../../core/bulk/write-csv"
import type { Field } from "../../../core/segments/field"
import { fields } from "../../../core/segments/fields"
import type { MarketingContext } from "../context"
import type { BulkJobRow } from "../queries/bulk/job-row"
import { nameIds } from "../queries/bulk/name-ids"
import { readValues } from "../queries/bulk/read-values"
import { exportValue } from "./export-value"
import { noOutcome, tell, type OutputRow, type Outcome } from "./outcome"

/** Writes people's values for a file: ids by their names, money in whole units, times in UTC. Who has been deleted meanwhile is told and left out. */
export async function exportPeople({ db }: MarketingContext, { params }: BulkJobRow, rows: unknown[]): Promise<Outcome> {
  const { columns, currency } = params as { columns: string[]; currency: string }
  const byName = new Map(fields.map((field) => [field.name, field]))
  const asked = columns.map((name) => byName.get(name))
  const people = await readValues(db, { keys: rows as number[], values: asked.map((field) => (field && exportValue(field)) ?? "null::text") })
  const ids = new Map<string, Set<string>>()
  asked.forEach((field, index) => {
    if (!field?.source) return
    const found = ids.get(field.source) ?? new Set()
    ids.set(field.source, found)
    for (const { values } of people) for (const id of [values[index]].flat()) if (typeof id === "string") found.add(id)
  })
  const names = await nameIds(db, ids)
  const outcome = noOutcome()
  outcome.output = people.map(({ key, values }): OutputRow => [key, ...values.map((value, index) => writeValue(value, asked[index], { names, currency }))])
  for (let gone = people.length; gone < rows.length; gone += 1) tell(outcome, "failed", { line: null, reasons: ["The person was deleted before their turn came."], cells: [""] })
  return outcome
}

function writeValue(value: unknown, field: Field | undefined, { names, currency }: { names: ReadonlyMap<string, string>; currency: string }): Cell {
  if (value === null || value === undefined) return null
  const named = (text: string) => (field?.source ? names.get(text) : field?.choices?.find((choice) => choice.value === text)?.label) ?? text
  if (Array.isArray(value)) return value.map((item) => named(String(item))).join("; ")
  if (typeof value === "number") return field?.type === "money" ? toMajor(value, currency) : value
  if (typeof value === "boolean") return value ? "yes" : "no"
  return typeof value === "string" ? named(value) : JSON.stringify(value)
}
