import type { CreateAttribute } from "../../../../core/profiles/attribute.schema"
import type { Database } from "../../database"

/** Stores a definition; false when its key is taken. */
export async function insertAttribute(db: Database, attribute: CreateAttribute & { id: string }): Promise<boolean> {
  const { id, key, name, type, help, choices, metadata_key } = attribute
  const rows = await db.query(
    `insert into marketing_attribute (id, key, name, type, help, choices, metadata_key) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (key) do nothing returning id`,
    [id, key, name, type, help || null, choices, metadata_key]
  )
  return rows.length > 0
}
