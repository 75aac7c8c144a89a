import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

/** Values for one person by key, null to remove one. `index` says which row of a request they came with. */
export type ValueRow = { index: number; email?: string; customer_id?: string; profile_id?: string; values: Record<string, unknown> }

/** What became of a row; rows that are not answered name nobody. */
export type SetRow = { index: number; id: string; changed: boolean }

/**
 * Merges values into those of people named by e-mail, customer id or profile id; what is not named stays, and of several
 * rows for one person the later wins.
 */
export async function setValues(db: Database, rows: readonly ValueRow[]): Promise<SetRow[]> {
  return db.query<SetRow>(
    `with given as materialized (
       select given.index, person.key, person.id, given.values
       from jsonb_to_recordset($1::jsonb) as given (index int, email text, customer_id text, profile_id text, values jsonb)
       cross join lateral (
         select key, id from marketing_profile where given.profile_id is not null and id = given.profile_id and deleted_at is null
         union all
         select key, id from marketing_profile where given.email is not null and email = lower(btrim(given.email)) and deleted_at is null
         union all
         select key, id from marketing_profile where given.customer_id is not null and customer_ids @> array[given.customer_id] and deleted_at is null
         limit 1
       ) person
     ),
     merged as (
       select given.key, jsonb_object_agg(told.key, told.value order by given.index) as values
       from given cross join lateral jsonb_each(given.values) as told group by given.key
     ),
     held as (
       select profile.key, jsonb_strip_nulls(profile.attributes || merged.values) as attributes
       from marketing_profile profile join merged using (key)
       order by profile.key for no key update of profile
     ),
     changed as (
       update marketing_profile profile set attributes = held.attributes, updated_at = now()
       from held where profile.key = held.key and profile.attributes is distinct from held.attributes
       returning profile.key
     ),
     noted as (${noteChanged("changed")})
     select given.index, given.id, exists (select from changed where changed.key = given.key) as changed from given order by given.index`,
    [JSON.stringify(rows)]
  )
}
