import type { Database } from "../../database"
import type { Hint } from "./receive-hint"

export type ClaimedHint = Hint & { hints: number; failures: number }

/** Takes due hints, oldest first, out of other workers' sight for a while. If this process dies they are due again when the lease ends. */
export async function claimHints(db: Database, { limit, leaseSeconds }: { limit: number; leaseSeconds: number }): Promise<ClaimedHint[]> {
  return db.query<ClaimedHint>(
    `update marketing_inbox inbox set leased_until = now() + make_interval(secs => $2)
     from (
       select kind, ref from marketing_inbox where leased_until is null or leased_until < now()
       order by received_at limit $1 for update skip locked
     ) due
     where inbox.kind = due.kind and inbox.ref = due.ref
     returning inbox.kind, inbox.ref, inbox.hints, inbox.failures`,
    [limit, leaseSeconds]
  )
}
