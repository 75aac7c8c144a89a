import type { Database } from "../../database"
import { recordOutcomes, type Outcome } from "./record-outcomes"

/**
 * Writes what became of a batch. Rows that go back to a campaign cancelled meanwhile leave as skipped: the campaign's
 * row is held while that is decided, so that no cancel slips in between.
 */
export async function finishSends(db: Database, batch: { campaignKey: number; occurrenceKey: number; workerId: string; outcomes: readonly Outcome[] }): Promise<void> {
  if (!batch.outcomes.some(({ state }) => state === "queued")) return recordOutcomes(db, batch)
  await db.transaction(async (db) => {
    const [campaign] = await db.query<{ status: string }>(`select status from marketing_campaign where key = $1 for share`, [batch.campaignKey])
    const cancelled = campaign?.status === "cancelled"
    await recordOutcomes(db, { ...batch, outcomes: cancelled ? batch.outcomes.map(leaveCancelled) : batch.outcomes })
  })
}

const leaveCancelled = (outcome: Outcome): Outcome => (outcome.state === "queued" ? { ...outcome, state: "skipped", reason: "campaign_cancelled" } : outcome)
