import type { ConsentState } from "../../../../core/http/profiles"
import type { ConsentChannel, ConsentPurpose } from "../../../../core/profiles/consent.schema"
import type { Database } from "../../database"

export type ConsentEventRow = {
  key: number
  channel: ConsentChannel
  purpose: ConsentPurpose
  state: ConsentState
  source: string
  detail: Record<string, unknown>
  occurred_at: Date
}

/** What a person said about consent, newest first, and how many statements there are. */
export async function listConsents(db: Database, { profileKey, limit, offset }: { profileKey: number; limit: number; offset: number }): Promise<{ rows: ConsentEventRow[]; count: number }> {
  const [rows, [counted]] = await Promise.all([
    db.query<ConsentEventRow>(
      `select key::float8 as key, channel, purpose, state, source, detail, occurred_at from marketing_consent_event
       where profile_key = $1 order by occurred_at desc, key desc limit $2 offset $3`,
      [profileKey, limit, offset]
    ),
    db.query<{ count: number }>(`select count(*)::int as count from marketing_consent_event where profile_key = $1`, [profileKey]),
  ])
  return { rows, count: counted!.count }
}
