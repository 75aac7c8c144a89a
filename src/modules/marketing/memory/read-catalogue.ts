import type { AttributeDefinition, Catalogue } from "../../../core/segments/catalogue"
import { createCatalogue } from "../../../core/segments/fields"
import type { Database } from "../database"

/** All that this shop's rules may ask: the built-in fields and its attributes as they are defined now. */
export async function readCatalogue(db: Database): Promise<Catalogue> {
  return createCatalogue(await db.query<AttributeDefinition>("select key, name, type, help, choices from marketing_attribute order by name, key"))
}
