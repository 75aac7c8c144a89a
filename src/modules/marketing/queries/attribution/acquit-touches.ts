import type { Database } from "../../database"
import { noteEngaged } from "../profiles/note-changed"

/**
 * Takes clicks for a person's, now and whatever is found out later, because their tokens came back on an order: scanners
 * follow links, they do not buy. The former reason stays on the row until it is weighed again.
 */
export async function acquitTouches(db: Database, touchKeys: readonly number[]): Promise<void> {
  if (!touchKeys.length) return
  await db.query(
    `with acquitted as (
       update marketing_touch set machine = false, acquitted = true where key = any ($1::bigint[]) and kind = 'click' and not acquitted returning profile_key
     )
     ${noteEngaged("acquitted")}`,
    [touchKeys]
  )
}
