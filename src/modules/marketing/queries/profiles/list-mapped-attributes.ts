import type { Database } from "../../database"
import type { MappedAttribute } from "./record-customers"

/** The attributes whose values are read from customer metadata. */
export async function listMappedAttributes(db: Database): Promise<MappedAttribute[]> {
  return db.query<MappedAttribute>(`select key, type, choices, metadata_key from marketing_attribute where metadata_key is not null order by key`)
}
