import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

/** Writes which topics a person wants; topics that are not there, or were not changed, are passed by. */
export async function writeChoices(db: Database, profileKey: number, topics: Readonly<Record<string, boolean>>): Promise<void> {
  await db.query(
    `with changed as (
       insert into marketing_topic_choice as old (profile_key, topic_key, subscribed)
       select $1, topic.key, chosen.value::boolean from jsonb_each_text($2::jsonb) chosen join marketing_topic topic on topic.key = chosen.key
       where chosen.value = 'false' or exists (select from marketing_topic_choice known where known.profile_key = $1 and known.topic_key = topic.key)
       on conflict (profile_key, topic_key) do update set subscribed = excluded.subscribed, changed_at = now()
       where old.subscribed <> excluded.subscribed
       returning profile_key as key
     ),
     person as (select distinct key from changed)
     ${noteChanged("person")}`,
    [profileKey, JSON.stringify(topics)]
  )
}
