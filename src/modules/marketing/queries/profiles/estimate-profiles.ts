import type { Database } from "../../database"
import type { PeopleQuery } from "./query-profiles"

/** How many people the planner expects a predicate to hold for: free, and good to a few per cent on columns it has statistics of. */
export async function estimateProfiles(db: Database, { where }: Pick<PeopleQuery, "where">): Promise<number> {
  const [explained] = await db.query<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>(
    `explain (format json) select from marketing_profile profile where ${where.text}`,
    where.values
  )
  return explained!["QUERY PLAN"][0].Plan["Plan Rows"]
}
