import type { Database } from "../../database"
import type { TakenCut } from "./take-cuts"

/** The cuts kept for these fields, if they were taken at or after `since`. */
export async function findCuts(db: Database, fields: readonly string[], since: Date): Promise<TakenCut[]> {
  return db.query<TakenCut>("select field, percent, value::float8 as value from marketing_cut where field = any ($1) and taken_at >= $2", [fields, since])
}
