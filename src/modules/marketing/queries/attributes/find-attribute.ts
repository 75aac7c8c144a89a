import type { Database } from "../../database"
import { attributeColumns, type AttributeRow } from "./attribute-row"

/** The attribute of this id; undefined when there is none. With `hold` nobody changes it until the transaction ends. */
export async function findAttribute(db: Database, id: string, hold = false): Promise<AttributeRow | undefined> {
  const [row] = await db.query<AttributeRow>(`select ${attributeColumns} from marketing_attribute where id = $1${hold ? " for update" : ""}`, [id])
  return row
}
