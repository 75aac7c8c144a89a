import type { SendState } from "../../../../core/campaigns/send-reasons"
import { clicksCounted } from "./consent-facts"

/** What recipients did with their mail and what became of it after it was handed over, as a list may be narrowed by. */
export const recipientResults = ["clicked", "not_clicked", "ordered", "unsubscribed", "bounced", "complained"] as const

export type RecipientFilter = { campaignKey: number; occurrenceKey: number; q?: string; state?: SendState[]; reason?: string[]; result?: (typeof recipientResults)[number] }

export const recipientName = `btrim(concat_ws(' ', profile.first_name, profile.last_name))`

/**
 * The ledger rows of an occurrence that a list asks for, as `send`; values are added to `values`. Only what is asked for is in the
 * statement: an optional condition (`$3 is null or …`) keeps the planner from asking once about everybody instead of once a person.
 */
export function recipientsFrom({ campaignKey, occurrenceKey, q, state, reason, result }: RecipientFilter, values: unknown[]): string {
  const place = (value: unknown) => `$${values.push(value)}`
  const occurrence = `${place(occurrenceKey)}::bigint`
  const conditions = [`send.occurrence_key = ${occurrence}`, "send.channel = 1"]
  if (q) conditions.push(named(place(`%${q.replace(/[\\%_]/g, "\\$&")}%`)))
  if (state?.length) conditions.push(`send.state = any (${place(state)}::text[])`)
  if (reason?.length) conditions.push(`send.reason = any (${place(reason)}::text[])`)
  if (result === "clicked" || result === "unsubscribed") conditions.push(touched(occurrence, result === "clicked" ? "click" : "unsubscribe"))
  if (result === "not_clicked") conditions.push("send.state = 'accepted'", areCounted, `not ${touched(occurrence, "click")}`, `not ${cameBack(occurrence, "send.profile_key")}`)
  if (result === "ordered") conditions.push(`send.profile_key in (select credit.profile_key ${credited(place(campaignKey))} group by credit.profile_key, credit.order_id having sum(credit.amount) > 0)`)
  if (result === "bounced") conditions.push(cameBack(occurrence, "send.profile_key"))
  if (result === "complained") conditions.push(reportedSpam(occurrence, "send.profile_key"))
  return `from marketing_send send where ${conditions.join(" and ")}`
}

/**
 * Predicate: the person's mail came back, was refused at the door as unknown, or was not sent by the provider that took it. The index of
 * such tellings alone (`marketing_provider_event_lost`) answers it: a campaign has as many deliveries as mails, and few of these.
 */
export const cameBack = (occurrence: string, person: string) => told(occurrence, person, "in ('bounced', 'refused')")

/** Predicate: the person reported the mail as spam. */
export const reportedSpam = (occurrence: string, person: string) => told(occurrence, person, "= 'complained'")

const told = (occurrence: string, person: string, kind: string) => `exists (select 1 from marketing_provider_event event
  where event.occurrence_key = ${occurrence} and event.kind ${kind} and event.profile_key = ${person})`

/** Whether some credit of an order of this person is left with the campaign. */
export const hasOrdered = (campaign: string, person: string) => `exists (select 1 ${credited(campaign)} and credit.profile_key = ${person} group by credit.order_id having sum(credit.amount) > 0)`

const credited = (campaign: string) => `from marketing_credit credit where credit.campaign_key = ${campaign}::bigint and credit.model = 'last_click'`

const touched = (occurrence: string, kind: "click" | "unsubscribe") => `exists (select 1 from marketing_touch touch
  where touch.occurrence_key = ${occurrence} and touch.kind = '${kind}' and not touch.machine and touch.profile_key = send.profile_key)`

/** Of whom nothing is counted nobody knows whether they clicked. */
const areCounted = `exists (select 1 from marketing_profile profile where profile.key = send.profile_key and ${clicksCounted})`

/** Whatever is found in address or name stands in `search` too, which has an index where the server has pg_trgm. */
const named = (pattern: string) => `send.profile_key in (
  select profile.key from marketing_profile profile
  where profile.search like lower(${pattern}::text) and (profile.email ilike ${pattern} or ${recipientName} ilike ${pattern})
)`
