import type { AttributeDefinition } from "../../../../core/segments/catalogue"
import type { Database } from "../../database"

/** The shop's own attributes that a file's columns may fill: those read from customer metadata are written there. */
export async function listAttributes(db: Database): Promise<AttributeDefinition[]> {
  return db.query<AttributeDefinition>(`select key, name, type, help, choices from marketing_attribute where metadata_key is null order by name, key`)
}
