import type { Database } from "../../database"
import { audienceMembers, type AudienceKeys } from "./audience-members"
import { consentFactColumns, consentFactJoins, type ConsentFacts } from "./consent-facts"

export type AudienceGroup = ConsentFacts & { hasEmail: boolean; people: number }

/** The audience as it stands, grouped by every fact that decides whether a person may be mailed. */
export async function countAudience(db: Database, { topic, ...audience }: AudienceKeys & { topic: string | null }): Promise<AudienceGroup[]> {
  const values: unknown[] = [topic]
  return db.query<AudienceGroup>(
    `select ${consentFactColumns("$1")},
       profile.email <> '' as "hasEmail", count(*)::int as people
     from (${audienceMembers(audience, values)}) member join marketing_profile profile on profile.key = member.key
     ${consentFactJoins}
     group by 1, 2, 3, 4, 5, 6, 7, 8`,
    values
  )
}
