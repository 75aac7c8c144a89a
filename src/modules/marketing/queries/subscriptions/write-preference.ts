import type { Frequency } from "../../../../core/campaigns/pages/preference.schema"
import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

/** What a person chose; what is undefined stays, a pause of null ends. */
export type PreferenceWish = { frequency?: Frequency | undefined; pausedUntil?: Date | null | undefined; locale?: string | undefined }

/** Keeps what a person chose. The language becomes the profile's as well, where rules and messages read it. */
export async function writePreference(db: Database, profileKey: number, { frequency, pausedUntil, locale }: PreferenceWish): Promise<void> {
  await db.query(
    `with kept as (
       insert into marketing_preference as old (profile_key, frequency, paused_until, locale)
       values ($1, coalesce($2, 'all'), $3, $5)
       on conflict (profile_key) do update set
         frequency = coalesce($2, old.frequency), paused_until = case when $4 then excluded.paused_until else old.paused_until end,
         locale = coalesce($5, old.locale), updated_at = now()
     ),
     changed as (
       update marketing_profile set locale = $5, updated_at = now() where key = $1 and $5::text is not null and locale is distinct from $5 returning key
     )
     ${noteChanged("changed")}`,
    [profileKey, frequency ?? null, pausedUntil ?? null, pausedUntil !== undefined, locale ?? null]
  )
}
