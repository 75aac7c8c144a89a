import type { Database } from "../../src/modules/marketing/database"
import { eventually } from "../setup/eventually"

/** Waits until a statement in this database stands still for a lock that another transaction has. */
export async function somebodyWaits(db: Database, who = "somebody"): Promise<void> {
  await eventually(`${who} waits`, () => db.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"), ({ length }) => length > 0)
}
