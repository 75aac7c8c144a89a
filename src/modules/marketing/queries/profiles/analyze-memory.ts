import type { Database } from "../../database"

/** Tells the planner how large the memory has become, which after a first filling it would learn only minutes later. */
export async function analyzeMemory(db: Database): Promise<void> {
  await db.query("analyze marketing_profile, marketing_purchase, marketing_purchase_item")
}
