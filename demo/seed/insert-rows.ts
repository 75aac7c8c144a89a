import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Row = Record<string, string | number | boolean | Date | null | object>

/** Writes rows of one table in batches. Amounts are written twice, as Medusa keeps them: the number and its exact `raw_` text. */
export async function insertRows(container: MedusaContainer, table: string, rows: Row[], amounts: string[] = []): Promise<void> {
  if (!rows.length) return
  const complete = rows.map((row) => ({ ...row, ...Object.fromEntries(amounts.map((name) => [`raw_${name}`, row[name] === null ? null : { value: String(row[name]), precision: 20 }])) }))
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).batchInsert(table, complete, 500)
}
