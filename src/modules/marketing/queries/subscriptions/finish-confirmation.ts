import type { Database } from "../../database"

/** What became of a confirmation mail; one that goes back to "waiting" is due again at `dueAt`. */
export type ConfirmationEnd = { key: number; workerId: string; state: "accepted" | "failed" | "unknown" | "waiting"; detail: string; now: Date; dueAt: Date }

/** Writes the end of a hand-off, if the mail is still this worker's. */
export async function finishConfirmation(db: Database, { key, workerId, state, detail, now, dueAt }: ConfirmationEnd): Promise<void> {
  await db.query(
    `update marketing_confirmation set state = $3, detail = nullif($4, ''), due_at = $6, finished_at = case when $3 <> 'waiting' then $5::timestamptz end
     where key = $1 and worker_id = $2 and state in ('sending', 'unknown')`,
    [key, workerId, state, detail.slice(0, 500), now, dueAt]
  )
}
