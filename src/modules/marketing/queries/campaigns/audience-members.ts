import { clicksCounted } from "./consent-facts"
import { cameBack } from "./recipient-filter"

/** The keys of the segments that are included and left out, and of the mailing whose recipients are asked again. */
export type AudienceKeys = { include: readonly number[]; exclude: readonly number[]; resendKey: number | null }

/**
 * The profile keys of an audience as `key`, each once: members of any included segment, or who got the mails of the former mailing,
 * which did not come back, without clicking in them or ordering since, and whose clicks are counted, so that this is known; who are in no
 * excluded segment and whose profile lives. Values are added to `values`.
 * Counting an audience and freezing it both read this, so that they agree.
 */
export function audienceMembers({ include, exclude, resendKey }: AudienceKeys, values: unknown[]): string {
  const place = (value: unknown) => `$${values.push(value)}::bigint`
  const chosen = [
    ...(include.length || resendKey === null ? [`select member.profile_key as key from marketing_segment_member member where member.segment_key = any (${place(include)}[])`] : []),
    ...(resendKey === null ? [] : [notClicked(place(resendKey))]),
  ]
  // One segment holds everybody once.
  const each = include.length === 1 && resendKey === null ? "select" : "select distinct"
  // A distinct of its own lets the planner guess how many there are; an `in (…)` over a union it takes for two hundred.
  return `${each} chosen.key from (${chosen.join(" union all ")}) chosen
    where not exists (select 1 from marketing_profile gone where gone.key = chosen.key and gone.deleted_at is not null)
      ${exclude.length ? `and not exists (select 1 from marketing_segment_member barred where barred.segment_key = any (${place(exclude)}[]) and barred.profile_key = chosen.key)` : ""}`
}

const notClicked = (occurrence: string) => `select got.profile_key as key from marketing_send got join marketing_profile profile on profile.key = got.profile_key
  where got.occurrence_key = ${occurrence} and got.state = 'accepted' and ${clicksCounted} and coalesce(profile.last_order_at <= got.finished_at, true) and not exists (
    select 1 from marketing_touch touch where touch.occurrence_key = got.occurrence_key and touch.kind = 'click' and not touch.machine and touch.profile_key = got.profile_key
  ) and not ${cameBack(occurrence, "got.profile_key")}`
