import type { Database } from "../../database"
import { recordActivity } from "../settings/record-activity"

/** Writes what the plugin did to a campaign by itself into the activity log, beside what people do. */
export async function recordOwnDeed(db: Database, { campaignId, action, detail }: { campaignId: string; action: "began" | "finished" | "paused" | "returned" | "decided"; detail?: Record<string, unknown> }): Promise<void> {
  await recordActivity(db, { actor: { type: "system", id: null }, action, area: "campaigns", subjectId: campaignId, detail })
}
