import type { MessagePerson } from "../../../../core/campaigns/merge-tags"
import type { Database } from "../../database"
import { allFacts, personColumns } from "./message-person"

export type FoundPerson = MessagePerson & { key: number; id: string; name: string }

/** The living profile of this id, as a message sees it. */
export async function findPerson(db: Database, profileId: string): Promise<FoundPerson | undefined> {
  const [person] = await db.query<FoundPerson>(
    `select profile.key::float8 as key, profile.id, btrim(concat_ws(' ', profile.first_name, profile.last_name)) as name, ${personColumns(allFacts)}
     from marketing_profile profile where profile.id = $1 and profile.deleted_at is null`,
    [profileId]
  )
  return person
}
