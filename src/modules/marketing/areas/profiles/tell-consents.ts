import type { ConsentEntry } from "../../../../core/http/profiles"
import type { Database } from "../../database"
import { findProfile } from "../../queries/profiles/find-profile"
import { listConsents } from "../../queries/profiles/list-consents"

/** A page of what a person said about consent with its proof, newest first; undefined when there is no such person. */
export async function tellConsents(db: Database, id: string, page: { limit: number; offset: number }): Promise<{ consents: ConsentEntry[]; count: number } | undefined> {
  const row = await findProfile(db, id)
  if (!row) return undefined
  const { rows, count } = await listConsents(db, { profileKey: row.key, ...page })
  return {
    count,
    consents: rows.map(({ channel, purpose, state, source, detail, occurred_at }) => ({ channel, purpose, state, source, detail, at: occurred_at.toISOString() })),
  }
}
