import type { Database } from "../../database"
import type { VersionRow } from "./version-row"

/** One page of a template's versions, the latest first. */
export async function listVersions(db: Database, { templateKey, limit, offset }: { templateKey: number; limit: number; offset: number }): Promise<VersionRow[]> {
  return db.query<VersionRow>(
    `select number, name, message ->> 'subject' as subject, restored_from, saved_by, saved_at
     from marketing_template_version where template_key = $1 order by number desc limit $2 offset $3`,
    [templateKey, limit, offset]
  )
}
