import type { Explained } from "../../../../core/segments/explain-rule"
import type { Database } from "../../database"

export type Answered = { path: (string | number)[]; holds: boolean; value: unknown }

/** The conditions' answers about one person, with the values they found. `keys` is the placeholder of the person's key in a list. */
export async function explainPerson(db: Database, { keys, conditions, values }: { keys: string; conditions: readonly Explained[]; values: readonly unknown[] }): Promise<Answered[]> {
  if (!conditions.length) return []
  const columns = conditions.map(({ predicate, value }, index) => `((${predicate}) is true) as holds_${index}, to_jsonb(${value ?? "null::text"}) as value_${index}`)
  const [row] = await db.query<Record<string, unknown>>(
    `select ${columns.join(", ")} from marketing_profile profile where profile.key = any (${keys})`,
    [...values]
  )
  return conditions.map(({ path }, index) => ({ path, holds: row?.[`holds_${index}`] === true, value: row?.[`value_${index}`] ?? null }))
}
