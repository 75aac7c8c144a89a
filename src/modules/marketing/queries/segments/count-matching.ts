import type { CompiledRule } from "../../../../core/segments/compile-rule"
import type { Database } from "../../database"

/** How many people a compiled rule holds for. */
export async function countMatching(db: Database, { text, values }: CompiledRule): Promise<number> {
  const [row] = await db.query<{ count: number }>(`select count(*)::int as count from (${text}) matching`, values)
  return row!.count
}
