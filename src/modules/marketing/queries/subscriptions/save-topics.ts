import type { TopicStatement } from "../../../../core/profiles/topic.schema"
import type { Database } from "../../database"

/** Makes these the topics, in this order; those left out are archived. A key that is known keeps its id and what people chose. */
export async function saveTopics(db: Database, topics: readonly TopicStatement[]): Promise<void> {
  await db.query(
    `with given as (
       select topic ->> 'key' as key, topic -> 'names' as names, topic -> 'descriptions' as descriptions, (topic ->> 'archived')::boolean as archived, position
       from jsonb_array_elements($1::jsonb) with ordinality as list (topic, position)
     ),
     kept as (
       insert into marketing_topic as old (id, key, names, descriptions, archived, position)
       select 'mtopic_' || upper(replace(gen_random_uuid()::text, '-', '')), key, names, descriptions, archived, position from given
       on conflict (key) do update set names = excluded.names, descriptions = excluded.descriptions, archived = excluded.archived, position = excluded.position, updated_at = now()
     )
     update marketing_topic set archived = true, updated_at = now() where not archived and key not in (select key from given)`,
    [JSON.stringify(topics)]
  )
}
