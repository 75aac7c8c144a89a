import type { Database } from "../../database"

/** Whether anybody's facts changed since their segments were last asked. */
export async function hasChangedProfiles(db: Database): Promise<boolean> {
  const [row] = await db.query<{ waiting: boolean }>("select exists (select from marketing_profile where evaluate_at is not null) as waiting")
  return row!.waiting
}
