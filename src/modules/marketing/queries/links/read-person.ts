import type { MessagePerson, PersonFact } from "../../../../core/campaigns/merge-tags"
import type { Database } from "../../database"
import { personColumns } from "../campaigns/message-person"

/** These facts of a person, for links that hold merge tags. */
export async function readPerson(db: Database, profileKey: number, facts: readonly PersonFact[]): Promise<MessagePerson | undefined> {
  const [person] = await db.query<MessagePerson>(
    `select ${personColumns(facts)} from marketing_profile profile where profile.key = $1 and profile.deleted_at is null`,
    [profileKey]
  )
  return person
}
