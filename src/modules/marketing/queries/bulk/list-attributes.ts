import type { AttributeDefinition } from "../../../../core/segments/catalogue"
import type { Database } from "../../database"

/** The shop's own attributes, which a file's columns may fill. */
export async function listAttributes(db: Database): Promise<AttributeDefinition[]> {
  return db.query<AttributeDefinition>(`select key, name, type, help, choices from marketing_attribute order by name, key`)
}
