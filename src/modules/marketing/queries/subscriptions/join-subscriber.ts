import type { Database } from "../../database"
import { isPseudonym } from "../profiles/erased"
import { noteChanged } from "../profiles/note-changed"

/** Brings somebody whom the shop does not know to life as a subscriber, in the language of the form. Others are left as they are. */
export async function joinSubscriber(db: Database, { profileKey, locale }: { profileKey: number; locale: string }): Promise<void> {
  await db.query(
    `with changed as (
       update marketing_profile set deleted_at = null, locale = coalesce(locale, $2), updated_at = now()
       where key = $1 and deleted_at is not null and not ${isPseudonym("email")} returning key
     ),
     joined as (
       insert into marketing_preference as old (profile_key, locale, joined_at) select key, $2, now() from changed
       on conflict (profile_key) do update set joined_at = coalesce(old.joined_at, excluded.joined_at), locale = coalesce(old.locale, excluded.locale)
     )
     ${noteChanged("changed")}`,
    [profileKey, locale]
  )
}
