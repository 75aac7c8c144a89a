import type { CompiledRule } from "../../../../core/segments/compile-rule"
import type { Database } from "../../database"
import { personColumns, type PersonRow } from "./person-row"

/** A few of the people a compiled rule holds for: whichever are found first, those who spent most on top. */
export async function sampleMatching(db: Database, { text, values }: CompiledRule, size: number): Promise<PersonRow[]> {
  return db.query<PersonRow>(
    `select ${personColumns} from marketing_profile profile
      where profile.key in (${text} limit $${values.length + 1}) order by profile.spent desc, profile.key`,
    [...values, size]
  )
}
