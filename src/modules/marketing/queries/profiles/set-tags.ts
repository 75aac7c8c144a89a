import type { Database } from "../../database"
import { noteChanged } from "./note-changed"

/** Replaces a person's tags; answers the former ones, undefined when there is no such person. */
export async function setTags(db: Database, { id, tags }: { id: string; tags: readonly string[] }): Promise<string[] | undefined> {
  const [row] = await db.query<{ former: string[] }>(
    `with former as (select key, tags from marketing_profile where id = $1 and deleted_at is null for update),
     changed as (
       update marketing_profile profile set tags = $2, updated_at = now()
       from former where profile.key = former.key and former.tags is distinct from $2::text[]
       returning profile.key
     ),
     noted as (${noteChanged("changed")})
     select tags as former from former`,
    [id, tags]
  )
  return row?.former
}
