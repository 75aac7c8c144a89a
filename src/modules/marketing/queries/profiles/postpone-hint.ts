import type { Database } from "../../database"
import type { Hint } from "./receive-hint"

/** Puts a hint that could not be worked off aside for a while that doubles each time, up to an hour. Returns the seconds. */
export async function postponeHint(db: Database, { kind, ref }: Hint): Promise<number> {
  const [postponed] = await db.query<{ seconds: number }>(
    `update marketing_inbox
     set failures = least(failures + 1, 1000), leased_until = now() + make_interval(secs => least(2 ^ least(failures, 12), 3600))
     where kind = $1 and ref = $2
     returning least(2 ^ least(failures - 1, 12), 3600)::int as seconds`,
    [kind, ref]
  )
  return postponed?.seconds ?? 0
}
