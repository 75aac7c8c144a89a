import type { Database } from "../../database"
import type { Mover } from "../profiles/find-movers"

/** Takes what people chose under their former address along to the present one, where they chose nothing else. */
export async function inheritPreferences(db: Database, movers: readonly Mover[]): Promise<void> {
  await db.query(
    `with mover as (
       select moved."formerKey" as former_key, profile.key from jsonb_to_recordset($1::jsonb) as moved ("formerKey" bigint, email text)
       join marketing_profile profile on profile.email = moved.email and profile.key <> moved."formerKey"
     ),
     chosen as (
       insert into marketing_topic_choice (profile_key, topic_key, subscribed, changed_at)
       select distinct on (mover.key, choice.topic_key) mover.key, choice.topic_key, choice.subscribed, choice.changed_at
       from mover join marketing_topic_choice choice on choice.profile_key = mover.former_key
       order by mover.key, choice.topic_key, choice.changed_at desc
       on conflict (profile_key, topic_key) do nothing
     )
     insert into marketing_preference (profile_key, frequency, paused_until, locale)
     select distinct on (mover.key) mover.key, preference.frequency, preference.paused_until, preference.locale
     from mover join marketing_preference preference on preference.profile_key = mover.former_key
     order by mover.key, preference.updated_at desc
     on conflict (profile_key) do nothing`,
    [JSON.stringify(movers)]
  )
}
