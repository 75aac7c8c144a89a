import type { EmailConsent } from "../../../../core/campaigns/may-send"
import type { Database } from "../../database"
import { audienceMembers } from "./audience-members"

export type AudienceGroup = { emailConsent: EmailConsent; suppressed: boolean; hasEmail: boolean; people: number }

/** The audience as it stands, grouped by every fact that decides whether a person may be mailed. */
export async function countAudience(db: Database, audience: { include: number[]; exclude: number[] }): Promise<AudienceGroup[]> {
  return db.query<AudienceGroup>(
    `select member.email_consent as "emailConsent", suppression.email_hash is not null as suppressed,
       member.email <> '' as "hasEmail", count(*)::int as people
     from (${audienceMembers("$1", "$2")}) member
     left join marketing_suppression suppression on suppression.email_hash = member.email_hash
     group by 1, 2, 3`,
    [audience.include, audience.exclude]
  )
}
