import type { MessagePerson } from "../../../../core/campaigns/merge-tags"
import type { Database } from "../../database"
import { personColumns } from "../campaigns/message-person"

/** A person as a message sees one, for links that hold merge tags. */
export async function readPerson(db: Database, profileKey: number): Promise<MessagePerson | undefined> {
  const [person] = await db.query<MessagePerson>(
    `select ${personColumns} from marketing_profile profile where profile.key = $1 and profile.deleted_at is null`,
    [profileKey]
  )
  return person
}
