import type { Database } from "../database"
import { findMissingColumns } from "../queries/profiles/find-missing-columns"

/** Shops once found readable; Medusa's tables do not change under a running process. */
const readable = new WeakSet<Database>()

/**
 * Why the shop cannot be read, in a sentence; null when it can. With a Medusa that changed its tables we stand still and
 * say so, rather than record wrong numbers.
 */
export async function whyUnreadable(db: Database): Promise<string | null> {
  if (readable.has(db)) return null
  const missing = await findMissingColumns(db)
  if (missing.length) {
    return `This version of Medusa keeps its data differently than this plugin expects, so customers and orders are not read. Missing: ${missing.join(", ")}.`
  }
  readable.add(db)
  return null
}
