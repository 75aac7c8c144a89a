import type { Database } from "../../database"

/** Whether there are tellings that nothing was made of yet. */
export async function hasProviderEvents(db: Database): Promise<boolean> {
  return (await db.query("select 1 from marketing_provider_event where settled_at is null limit 1")).length > 0
}
