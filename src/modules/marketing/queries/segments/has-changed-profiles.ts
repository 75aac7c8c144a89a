import type { Database } from "../../database"

/** Whether anybody's facts changed since their segments were last asked. */
export async function hasChangedProfiles(db: Database): Promise<boolean> {
  const [row] = await db.query<{ waiting: boolean }>("select exists (select from marketing_changed_profile) as waiting")
  return row!.waiting
}
