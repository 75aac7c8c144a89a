import type { Database } from "../../database"
import type { ClaimedHint } from "./claim-hints"

/** Removes hints that were worked off. One that was hinted at again meanwhile stays and is due at once. */
export async function finishHints(db: Database, done: readonly ClaimedHint[]): Promise<void> {
  await db.query(
    `with done as (
       select * from jsonb_to_recordset($1::jsonb) as done (kind text, ref text, hints integer)
     ),
     held as (
       select inbox.kind, inbox.ref, inbox.hints = done.hints as finished from marketing_inbox inbox join done using (kind, ref)
       order by kind, ref for update of inbox
     ),
     removed as (
       delete from marketing_inbox inbox using held where held.finished and inbox.kind = held.kind and inbox.ref = held.ref
     )
     update marketing_inbox inbox set leased_until = null, failures = 0
     from held where not held.finished and inbox.kind = held.kind and inbox.ref = held.ref`,
    [JSON.stringify(done.map(({ kind, ref, hints }) => ({ kind, ref, hints })))]
  )
}
