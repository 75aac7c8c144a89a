import type { Database } from "../../database"
import { audienceMembers, type AudienceKeys } from "./audience-members"

/** How many living people an audience includes before anybody is excluded. */
export async function countIncluded(db: Database, { include, resendKey }: AudienceKeys): Promise<number> {
  const values: unknown[] = []
  const members = audienceMembers({ include, exclude: [], resendKey }, values)
  const [counted] = await db.query<{ people: number }>(`select count(*)::int as people from (${members}) member`, values)
  return counted!.people
}
