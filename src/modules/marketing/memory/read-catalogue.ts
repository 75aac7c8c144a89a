import type { AttributeDefinition, Catalogue } from "../../../core/segments/catalogue"
import { createCatalogue } from "../../../core/segments/fields"
import type { Database } from "../database"

/** All that this shop's rules may ask: the built-in fields and its attributes as they are defined now. */
export const readCatalogue = async (db: Database): Promise<Catalogue> => createCatalogue(await readAttributes(db))

/** The shop's attributes as rules need them, by name. */
export async function readAttributes(db: Database): Promise<AttributeDefinition[]> {
  return db.query<AttributeDefinition>("select key, name, type, help, choices from marketing_attribute order by name, key")
}
