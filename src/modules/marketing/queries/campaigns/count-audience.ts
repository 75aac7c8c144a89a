import { HOLDOUT, splitAudienceSql } from "../../../../core/campaigns/split-audience"
import type { ContactRules } from "../../../../core/campaigns/when-to-contact"
import type { Database } from "../../database"
import { audienceMembers, type AudienceKeys } from "./audience-members"
import { consentFactColumns, consentFactJoins, type ConsentFacts } from "./consent-facts"

/** `heldOut` is one of those the shop never mails; `rests` got a mail within smart sending's hours, `capped` as many as the cap allows. */
export type AudienceGroup = ConsentFacts & { hasEmail: boolean; heldOut: boolean; rests: boolean; capped: boolean; people: number }

/** What is asked beside consent: percent of all people the shop never mails, and the shop's rules as the campaign takes them. */
export type AudienceRules = { topic: string | null; holdoutAlways: number; contact: Pick<ContactRules, "smartSending" | "frequencyCap"> | null }

/** The audience as it stands, grouped by every fact that decides whether a person may be mailed now; mails that are only coming are not counted. */
export async function countAudience(db: Database, { topic, holdoutAlways, contact, ...audience }: AudienceKeys & AudienceRules): Promise<AudienceGroup[]> {
  const hours = { rest: contact?.smartSending?.hours ?? 0, cap: (contact?.frequencyCap?.days ?? 0) * 24 }
  const asked = hours.rest || hours.cap
  const values: unknown[] = [topic, ...(asked ? [hours.rest, hours.cap, contact?.frequencyCap?.mails ?? 0] : [])]
  return db.query<AudienceGroup>(
    `select ${consentFactColumns("$1")},
       profile.email <> '' as "hasEmail",
       ${holdoutAlways ? `${splitAudienceSql({ holdout: holdoutAlways, test: null }, "'always'", "profile.id")} = ${HOLDOUT}` : "false"} as "heldOut",
       ${asked ? "coalesce(lately.last_at > now() - make_interval(secs => $2::float8 * 3600), false)" : "false"} as rests,
       ${asked ? "$4::int > 0 and coalesce(lately.mails, 0) >= $4::int" : "false"} as capped,
       count(*)::int as people
     from (${audienceMembers(audience, values)}) member join marketing_profile profile on profile.key = member.key
     ${consentFactJoins}
     ${asked ? latelyMailed : ""}
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`,
    values
  )
}

/** Read campaign by campaign, so that no more of the ledger is read than those of that time wrote. */
const latelyMailed = `left join (
  select send.profile_key, max(send.finished_at) as last_at, count(*) filter (where send.finished_at > now() - make_interval(secs => $3::float8 * 3600)) as mails
  from marketing_campaign campaign join marketing_send send on send.occurrence_key = campaign.occurrence_key
  where campaign.started_at is not null and coalesce(campaign.finished_at, now()) > now() - make_interval(secs => greatest($2::float8, $3::float8) * 3600)
    and send.state in ('accepted', 'unknown') and send.finished_at > now() - make_interval(secs => greatest($2::float8, $3::float8) * 3600)
  group by send.profile_key
) lately on lately.profile_key = profile.key`
