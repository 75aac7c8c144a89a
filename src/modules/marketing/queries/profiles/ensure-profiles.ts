import type { Database } from "../../database"
import { isPseudonym, notErased } from "./erased"

/**
 * Gives each normalised address a profile. One that nobody in the shop has yet is born deleted: it keeps what we were
 * told about the address and comes to life with its first customer or order. Someone erased gets none.
 */
export async function ensureProfiles(db: Database, emails: readonly string[]): Promise<void> {
  await db.query(
    `insert into marketing_profile (id, email, email_hash, deleted_at)
     select 'mprof_' || upper(replace(gen_random_uuid()::text, '-', '')), email, encode(sha256(convert_to(email, 'UTF8')), 'hex'), now()
     from (select distinct lower(btrim(given)) as email from unnest($1::text[]) given) person
     where email <> '' and ${notErased("email")} and not ${isPseudonym("email")} order by email
     on conflict (email) do nothing`,
    [emails]
  )
}
