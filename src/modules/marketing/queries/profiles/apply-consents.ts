import type { Database } from "../../database"
import { noteChanged } from "./note-changed"

/** The three columns of each consent, and the log's entries they come from. */
const consents = [
  { column: "email_consent", channel: "email", purpose: "marketing" },
  { column: "sms_consent", channel: "sms", purpose: "marketing" },
  { column: "open_consent", channel: "email", purpose: "open_tracking" },
  { column: "click_consent", channel: "email", purpose: "click_tracking" },
  { column: "profiling_consent", channel: "email", purpose: "profiling" },
]
const columns = [...consents.flatMap(({ column }) => [column, `${column}_at`, `${column}_source`]), "open_tracking"]
/** What is concluded of somebody, which goes at once when they forbid it. */
const conclusions = [
  ...["recency_score", "frequency_score", "monetary_score", "rfm_group"].flatMap((score) => [score, `fixed_${score}`]), "predicted_orders", "predicted_value", "churn_risk", "next_order_at",
]
const row = (name: string) => `row(${columns.map((column) => `${name}.${column}`).join(", ")})`

/**
 * Makes profiles say what their consent logs say last; for each channel and purpose the latest word wins, and a yes or a no before
 * a request that nobody confirmed, whenever it came. `open_tracking`
 * is whether opens may be counted, for what asks about every mail. Who forbids profiling loses scores and predictions. To be
 * called in a transaction.
 */
export async function applyConsents(db: Database, profileKeys: readonly number[]): Promise<void> {
  // A statement of its own: the logs are then read after everyone who unsubscribed before has committed.
  await db.query("select 1 from marketing_profile where key = any ($1::bigint[]) order by key for no key update", [profileKeys])
  await db.query(statement, [profileKeys])
}

const statement = `
with latest as (
  select distinct on (profile_key, channel, purpose) profile_key, channel, purpose, state, source, occurred_at
  from marketing_consent_event where profile_key = any ($1::bigint[]) and state <> 'never_asked'
  order by profile_key, channel, purpose, state = 'pending', occurred_at desc, key desc
),
told as (
  select profile.key, ${consents.map(({ column }) => `
    coalesce(${column}.state, profile.${column}) as ${column},
    coalesce(${column}.occurred_at, profile.${column}_at) as ${column}_at,
    coalesce(${column}.source, profile.${column}_source) as ${column}_source`).join(",")},
    coalesce(open_consent.state = 'subscribed', profile.open_tracking) as open_tracking
  from marketing_profile profile
  ${consents.map(({ column, channel, purpose }) =>
    `left join latest ${column} on ${column}.profile_key = profile.key and ${column}.channel = '${channel}' and ${column}.purpose = '${purpose}'`).join("\n  ")}
  where profile.key = any ($1::bigint[])
),
changed as (
  update marketing_profile profile
  set ${columns.map((column) => `${column} = told.${column}`).join(", ")}, updated_at = now(),
    ${conclusions.map((column) => `${column} = case when told.profiling_consent <> 'unsubscribed' then profile.${column} end`).join(", ")}
  from told
  where told.key = profile.key and ${row("profile")} is distinct from ${row("told")}
  returning profile.key
)
${noteChanged("changed")}`
