import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

/** Puts hashes on the list that are not on it yet; returns those. What is on it stays as it is. */
export async function suppressAddresses(db: Database, { hashes, reason, note, expiresAt }: { hashes: readonly string[]; reason: string; note: string; expiresAt: Date | null }): Promise<string[]> {
  const added = await db.query<{ email_hash: string }>(
    `with added as (
       insert into marketing_suppression (email_hash, reason, note, expires_at)
       select distinct given.email_hash, $2, nullif($3, ''), $4::timestamptz from unnest($1::text[]) as given (email_hash) order by 1
       on conflict (email_hash) do nothing
       returning email_hash
     ),
     known as (select profile.key from marketing_profile profile join added using (email_hash) where profile.deleted_at is null),
     noted as (${noteChanged("known")})
     select email_hash from added`,
    [hashes, reason, note, expiresAt]
  )
  return added.map(({ email_hash }) => email_hash)
}
