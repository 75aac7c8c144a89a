import type { Database } from "../../database"
import { noteEngaged } from "../profiles/note-changed"

/**
 * Takes clicks that were thought a machine's for a person's, because their tokens came back on an order: scanners
 * follow links, they do not buy. The former reason stays on the row.
 */
export async function acquitTouches(db: Database, touchKeys: readonly number[]): Promise<void> {
  if (!touchKeys.length) return
  await db.query(
    `with acquitted as (
       update marketing_touch set machine = false where key = any ($1::bigint[]) and machine and kind = 'click' returning profile_key
     )
     ${noteEngaged("acquitted")}`,
    [touchKeys]
  )
}
