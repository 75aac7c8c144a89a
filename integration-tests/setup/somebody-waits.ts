import type { Database } from "../../src/modules/marketing/database"
import { eventually } from "./eventually"

/** Resolves as soon as so many statements of this database wait for what other transactions hold. */
export const somebodyWaits = (db: Database, waiting = 1) =>
  eventually("somebody waits for a lock", () => db.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"), ({ length }) => length >= waiting)
