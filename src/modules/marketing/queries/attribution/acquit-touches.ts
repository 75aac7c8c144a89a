import type { Database } from "../../database"
import { noteEngaged } from "../profiles/note-changed"

/**
 * Takes clicks for a person's, now and whatever is found out later, because their tokens came back on an order: scanners
 * follow links, they do not buy. The former reason stays on the row until it is weighed again. Rows are locked in the order of keys.
 */
export async function acquitTouches(db: Database, touchKeys: readonly number[]): Promise<void> {
  if (!touchKeys.length) return
  await db.query(
    `with held as (
       select key from marketing_touch where key = any ($1::bigint[]) and kind = 'click' and not acquitted order by key for no key update
     ),
     acquitted as (
       update marketing_touch touch set machine = false, acquitted = true from held where touch.key = held.key returning touch.profile_key
     )
     ${noteEngaged("acquitted")}`,
    [touchKeys]
  )
}
