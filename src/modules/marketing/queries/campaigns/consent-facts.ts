import type { SendFacts } from "../../../../core/campaigns/may-send"
import { sayingNothingYet } from "../subscriptions/saying-nothing-yet"

/** What people said about mails, for deciding whether one may go; the part of `SendFacts` that is read here. */
export type ConsentFacts = Pick<SendFacts, "suppressed" | "emailConsent" | "softOptIn" | "consentExpired" | "topicOptedOut" | "paused" | "wantsFewer">

/** Since when a number of months of the consent setting counts; no row where it is not set. Reads nothing of the row at hand, so that it is read once a statement. */
const since = (months: string, more = "true") =>
  `(select now() - make_interval(months => (rule.value #>> '${months}')::int) from marketing_setting rule where rule.name = 'consent' and ${more})`

/** A little short, so that a mail of every Monday, or of every first of the month, reaches who wants one a week or a month. */
const WEEK = "6 days 12 hours"
const MONTH = "27 days"

const endedWithin = (time: string, state: "accepted" | "unknown") => `exists (
  select from marketing_send sent where sent.profile_key = profile.key and sent.state = '${state}' and sent.finished_at > now() - interval '${time}'
)`

/**
 * Whether a mail went out to the person within that time, or may have, or is in a living process's hand for them. Each of the
 * three has an index of its own; who has one in hand is read once a statement. A mail that the statement itself takes in hand is
 * not among those.
 */
const hadOneWithin = (time: string) => `(${endedWithin(time, "accepted")} or ${endedWithin(time, "unknown")} or profile.key in (
  select sent.profile_key from marketing_send sent where sent.state = 'sending' and sent.worker_id = any (array(select worker.id from marketing_worker worker))
))`

/** Whether somebody, a marketing_profile called `profile`, agreed longer ago than the shop lets consent count, and has not acted since. */
export const consentExpired = `coalesce(profile.email_consent = 'subscribed' and greatest(
     profile.email_consent_at, profile.last_click_at, profile.last_open_at, profile.last_visit_at, profile.last_order_at
   ) < ${since("{expiry,months}")}, false)`

/**
 * The columns of `ConsentFacts`, in a statement with `consentFactJoins`. It names a marketing_profile as `profile`; `topic` is the
 * parameter with the key of the mail's topic, null for none.
 */
export const consentFactColumns = (topic: `$${number}`) => [
  `suppression.email_hash is not null as suppressed`,
  `coalesce(profile.email_consent, 'never_asked') as "emailConsent"`,
  `coalesce(profile.last_order_at > ${since("{softOptIn,months}", `rule.value #>> '{softOptIn,on}' = 'true'`)} and ${sayingNothingYet}, false) as "softOptIn"`,
  `${consentExpired} as "consentExpired"`,
  `case when ${topic}::text is null then false else exists (
     select from marketing_topic_choice choice where choice.profile_key = profile.key and choice.topic_key = ${topic} and not choice.subscribed
   ) end as "topicOptedOut"`,
  `coalesce(preference.paused_until > now(), false) as paused`,
  `case preference.frequency when 'weekly' then ${hadOneWithin(WEEK)} when 'monthly' then ${hadOneWithin(MONTH)} else false end as "wantsFewer"`,
].join(",\n")

/** What `consentFactColumns` reads beside the profile. */
export const consentFactJoins = `
left join marketing_suppression suppression on suppression.email_hash = profile.email_hash
left join marketing_preference preference on preference.profile_key = profile.key`

/** Predicate: the clicks of a marketing_profile called `profile` may be measured. Whoever was never asked follows the shop's setting. */
export const clicksCounted = `case coalesce(profile.click_consent, 'never_asked') when 'subscribed' then true when 'unsubscribed' then false
  else coalesce((select (rule.value ->> 'clickTracking')::boolean from marketing_setting rule where rule.name = 'consent'), true) end`
