import type { Database } from "../../database"

/** Deletes a template, softly: its versions stay in the database. Its name; undefined when there is none. */
export async function deleteTemplate(db: Database, id: string): Promise<string | undefined> {
  const [deleted] = await db.query<{ name: string }>(
    `update marketing_template set deleted_at = now(), updated_at = now() where id = $1 and deleted_at is null returning name`, [id])
  return deleted?.name
}
