import type { Catalogue } from "../../../core/segments/catalogue"
import type { Cuts } from "../../../core/segments/compile-scope"
import type { WantedCut } from "../../../core/segments/required-cuts"
import type { Database } from "../database"
import { findCuts } from "../queries/segments/find-cuts"
import { takeCuts } from "../queries/segments/take-cuts"

/**
 * Where the lowest percents of everybody end, by "field:percent"; null when nobody has a value. Those kept that are not older than
 * `maxAgeMs` are used, the others are taken anew in one scan and kept; 0 takes all anew.
 */
export async function readCuts(
  db: Database, wanted: readonly WantedCut[], { now, maxAgeMs, catalogue }: { now: Date; maxAgeMs: number; catalogue: Catalogue }
): Promise<Cuts> {
  if (!wanted.length) return new Map()
  const nameOf = (cut: WantedCut) => `${cut.field}:${cut.percent}`
  const fields = [...new Set(wanted.map(({ field }) => field))]
  const kept = maxAgeMs > 0 ? await findCuts(db, fields, new Date(now.getTime() - maxAgeMs)) : []
  const cuts = new Map(kept.map((cut) => [nameOf(cut), cut.value]))
  const missing = fields.flatMap((name) => {
    const field = catalogue.field(name)
    const percents = [...new Set(wanted.filter((cut) => cut.field === name && !cuts.has(nameOf(cut))).map(({ percent }) => percent))].sort((one, other) => one - other)
    return field && percents.length ? [{ field, percents }] : []
  })
  if (missing.length) for (const cut of await takeCuts(db, missing, now)) cuts.set(nameOf(cut), cut.value)
  return cuts
}
