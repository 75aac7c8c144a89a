import { createBindings } from "../../../../core/base/bindings"
import type { Database } from "../../database"
import type { RuleGround } from "../../memory/read-rule-ground"
import { type AskedSegment, truths } from "./truths"

export type Difference = { segmentKey: number; joining: number[]; leaving: number[] }

/**
 * Asks several segments about everyone in one scan: who would join and who would leave each, by key; segments without any are
 * left out. Undefined when more than `most` people would move: then one segment at a time is cheaper. Writes nothing, so
 * that the scan may use all processors.
 */
export async function compareMembers(
  db: Database, { segments, ground, most }: { segments: readonly AskedSegment[]; ground: RuleGround; most: number }
): Promise<Difference[] | undefined> {
  const bindings = createBindings()
  const rows = await db.query<{ segment_key: number; key: number; joins: boolean }>(
    `with ${truths(bindings, segments, ground)}
     select segment_key::float8 as segment_key, key::float8 as key, joins from (
       select joining as segment_key, key, true as joins from moving, unnest(holds) as joining where joining <> all (held)
       union all select leaving, key, false from moving, unnest(held) as leaving where leaving <> all (holds)
     ) move limit ${bindings.bind(most + 1, "bigint")}`,
    bindings.values
  )
  if (rows.length > most) return undefined
  const found = new Map<number, Difference>()
  for (const { segment_key: segmentKey, key, joins } of rows) {
    const difference = found.get(segmentKey) ?? { segmentKey, joining: [], leaving: [] }
    found.set(segmentKey, difference)
    difference[joins ? "joining" : "leaving"].push(key)
  }
  return [...found.values()]
}
