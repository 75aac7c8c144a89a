import type { Database } from "../database"
import { isPassing } from "./is-passing"

/**
 * Does work on many in the running transaction. What cannot be done together is done in halves, down to the one at fault,
 * which is refused with the reason; what passes by itself (a deadlock, a lost connection) is thrown for another try.
 */
export async function inHalves<Item>(db: Database, items: readonly Item[], { work, refuse }: { work: (part: readonly Item[]) => Promise<void>; refuse: (item: Item, reason: string) => void }): Promise<void> {
  if (!items.length) return
  await db.query("savepoint marketing_part")
  try {
    await work(items)
    await db.query("release savepoint marketing_part")
  } catch (error) {
    if (isPassing(error)) throw error
    await db.query("rollback to savepoint marketing_part")
    if (items.length === 1) return refuse(items[0]!, error instanceof Error ? error.message : String(error))
    const middle = Math.ceil(items.length / 2)
    await inHalves(db, items.slice(0, middle), { work, refuse })
    await inHalves(db, items.slice(middle), { work, refuse })
  }
}
