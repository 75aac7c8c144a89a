import type { Database } from "../../database"
import { AT_THE_DOOR } from "./record-outcomes"

/** When a mail provider last told anything by webhook; null where none ever did. */
export async function findLastTold(db: Database): Promise<Date | null> {
  const [told] = await db.query<{ received_at: Date }>(`select received_at from marketing_provider_event where provider <> '${AT_THE_DOOR}' order by key desc limit 1`)
  return told?.received_at ?? null
}
