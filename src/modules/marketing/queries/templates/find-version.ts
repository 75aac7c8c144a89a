import type { Database } from "../../database"
import type { WholeVersion } from "./version-row"

/** What one version of a template said; undefined when there is no such version. */
export async function findVersion(db: Database, templateKey: number, number: number): Promise<WholeVersion | undefined> {
  const [version] = await db.query<WholeVersion>(
    `select number, name, category, description, message from marketing_template_version where template_key = $1 and number = $2`, [templateKey, number])
  return version
}
