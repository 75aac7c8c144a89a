import type { Database } from "../../database"
import type { AttributeRow } from "./attribute-row"

/** Writes what may change of a definition. */
export async function updateAttribute(db: Database, { id, name, help, choices, metadata_key }: Pick<AttributeRow, "id" | "name" | "help" | "choices" | "metadata_key">): Promise<void> {
  await db.query(
    `update marketing_attribute set name = $2, help = $3, choices = $4, metadata_key = $5, updated_at = now() where id = $1`,
    [id, name, help || null, choices, metadata_key]
  )
}
