import { scoreVisit } from "../../../core/campaigns/score-visit"
import type { Database } from "../database"
import { hideErased } from "../queries/links/hide-erased"
import { readVisitFacts } from "../queries/links/read-visit-facts"
import { writeVisitScores } from "../queries/links/write-visit-scores"

/** Weighs these visits by what is known of them now, and hides who it was where the person is erased by now. May be asked of any visits at any time, as often as one likes. */
export async function rescoreTouches(db: Database, keys: readonly number[], now: Date): Promise<{ changed: number; turned: number }> {
  const facts = await readVisitFacts(db, keys, now)
  if (keys.length) await hideErased(db, keys)
  return facts.length ? writeVisitScores(db, facts.map((visit) => ({ key: visit.key, ...scoreVisit(visit) }))) : { changed: 0, turned: 0 }
}
