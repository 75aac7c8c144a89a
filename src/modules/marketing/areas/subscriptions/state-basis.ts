import { MedusaError } from "@medusajs/framework/utils"
import { writeEvidence } from "../../../../core/profiles/consent-evidence"
import type { BasisStatement } from "../../../../core/profiles/basis.schema"
import type { MarketingContext } from "../../context"
import { bounded } from "../../membership/bounded"
import { lockMemory } from "../../queries/profiles/lock-memory"
import { recordActivity, type Activity } from "../../queries/settings/record-activity"
import { stateBasis } from "../../queries/subscriptions/state-basis"

const INVALID = MedusaError.Types.INVALID_DATA
/** A million people take about a minute. */
const LONGEST_MS = 600_000

/** Writes a merchant's statement into the log of everybody it is about and subscribes them, all or none; how many they were. */
export async function stateBasisNow(context: MarketingContext, { segment_id, basis, told, source, given_on, confirm }: BasisStatement, actor: Activity["actor"]): Promise<number> {
  const givenAt = new Date(`${given_on}T00:00:00Z`)
  if (givenAt > context.now()) throw new MedusaError(INVALID, "given_on: The day they agreed cannot lie in the future.")
  return bounded(context.db, LONGEST_MS, async (db) => {
    await lockMemory(db)
    const detail = { ...writeEvidence({ form_text: told }), basis, stated_at: context.now().toISOString(), recorded_by: actor }
    const people = await stateBasis(db, { segmentId: segment_id, source, detail, givenAt })
    if (!people) throw new MedusaError(INVALID, "Nobody is left who said neither yes nor no, so there is nothing to state.")
    if (confirm !== String(people)) throw new MedusaError(INVALID, `confirm: ${people} people would be subscribed. Confirm with this number.`)
    await recordActivity(db, { actor, action: "stated a basis", area: "profiles", subjectId: segment_id, detail: { people, basis, told, source, given_on } })
    return people
  })
}
