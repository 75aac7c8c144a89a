import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

export type TagChange = { keys: readonly number[]; add: readonly string[]; remove: readonly string[]; most: number }
export type TaggedPerson = { key: number; email: string; outcome: "changed" | "same" | "too_many" }

/** Adds and removes tags, whatever their capitals; a tag a person has keeps its writing. Answers each living person, locked in the order of keys. */
export async function changeTags(db: Database, { keys, add, remove, most }: TagChange): Promise<TaggedPerson[]> {
  return db.query<TaggedPerson>(
    `with person as materialized (
       select key, email, tags from marketing_profile where key = any ($1::bigint[]) and deleted_at is null order by key for no key update
     ),
     kept as (
       select key, email, tags, array(select tag from unnest(tags) with ordinality as held (tag, place) where lower(tag) <> all ($3::text[]) order by place) as stay
       from person
     ),
     told as materialized (
       select key, email, tags, stay || array(
         select tag from unnest($2::text[]) with ordinality as added (tag, place)
         where not exists (select from unnest(stay) as held (word) where lower(word) = lower(tag)) order by place
       ) as next
       from kept
     ),
     changed as (
       update marketing_profile profile set tags = told.next, updated_at = now() from told
       where profile.key = told.key and told.next is distinct from told.tags and cardinality(told.next) <= $4
       returning profile.key
     ),
     noted as (${noteChanged("changed")})
     select key::float8 as key, email, case when next is not distinct from tags then 'same' when cardinality(next) > $4 then 'too_many' else 'changed' end as outcome
     from told`,
    [keys, add, remove.map((tag) => tag.toLowerCase()), most]
  )
}
