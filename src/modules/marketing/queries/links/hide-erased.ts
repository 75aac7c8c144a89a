import type { Database } from "../../database"
import { isPseudonym } from "../profiles/erased"

/** Takes network and browser from these visits where the person was erased meanwhile: one that arrived in the very moment was still written. */
export async function hideErased(db: Database, keys: readonly number[]): Promise<void> {
  await db.query(
    `update marketing_touch touch set ip = null, user_agent = null
     from marketing_profile profile
     where touch.key = any ($1::bigint[]) and profile.key = touch.profile_key and ${isPseudonym("profile.email")}
       and (touch.ip is not null or touch.user_agent is not null)`,
    [keys]
  )
}
