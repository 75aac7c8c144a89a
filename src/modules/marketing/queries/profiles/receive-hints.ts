import type { Database } from "../../database"
import type { Hint } from "./receive-hint"

/** Leaves many hints of one kind at once. */
export async function receiveHints(db: Database, kind: Hint["kind"], refs: readonly string[]): Promise<void> {
  await db.query(
    `insert into marketing_inbox as inbox (kind, ref) select distinct $1, ref from unnest($2::text[]) ref order by ref
     on conflict (kind, ref) do update set hints = inbox.hints + 1`,
    [kind, refs]
  )
}
