import { maySend } from "../../../../core/campaigns/may-send"
import type { Database } from "../../database"
import { recordOutcomes, type Outcome } from "./record-outcomes"
import { takeDueSends, type DueBatch, type TakenSend } from "./take-due-sends"

/** `last` is the greatest profile key seen, null when nothing was due. */
export type Claim = { sends: TakenSend[]; last: number | null }

/**
 * Claims a batch in one transaction: consent, suppression and the profile's life are read as the rows are taken,
 * and those who may not be mailed leave it as skipped. What is returned is this worker's to hand over.
 */
export async function claimSends(db: Database, batch: DueBatch): Promise<Claim> {
  return db.transaction(async (db) => {
    const taken = await takeDueSends(db, batch)
    const sends: TakenSend[] = []
    const refused: Outcome[] = []
    for (const send of taken) {
      const decision = maySend(send)
      if (decision.may) sends.push(send)
      else refused.push({ profileKey: send.profileKey, state: "skipped", reason: decision.reason, detail: null })
    }
    await recordOutcomes(db, { ...batch, outcomes: refused })
    return { sends, last: taken.at(-1)?.profileKey ?? null }
  })
}
