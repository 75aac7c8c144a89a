import type { Database } from "../../database"
import { attributeColumns, type AttributeRow } from "./attribute-row"

/** The shop's own attributes, by name. */
export async function listAttributes(db: Database): Promise<AttributeRow[]> {
  return db.query<AttributeRow>(`select ${attributeColumns} from marketing_attribute order by lower(name), id`)
}
