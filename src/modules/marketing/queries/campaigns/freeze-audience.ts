import type { CampaignPlan } from "../../../../core/campaigns/plan.schema"
import { HOLDOUT, REST, splitAudienceSql } from "../../../../core/campaigns/split-audience"
import type { Database } from "../../database"
import { countProgress } from "./count-progress"
import { audienceMembers, type AudienceKeys } from "./audience-members"

export type Freeze = AudienceKeys & {
  occurrenceKey: number
  /** What everybody's place is drawn with: the campaign's public id. */
  salt: string
  plan: CampaignPlan
  /** Percent of all people the shop never mails. */
  holdoutAlways: number
  /** IANA zone of people who have none. */
  timeZone: string
}

/** Writes one row a person of the audience into the ledger, all in one statement, with group and time; returns how many there are. */
export async function freezeAudience(db: Database, freeze: Freeze): Promise<number> {
  const plain = !freeze.plan.holdout && !freeze.plan.test && !freeze.holdoutAlways && (freeze.plan.when.kind === "now" || freeze.plan.when.kind === "at")
  const values: unknown[] = [freeze.occurrenceKey, ...(plain ? [] : [freeze.salt, freeze.timeZone])]
  const members = audienceMembers(freeze, values)
  await db.query(plain ? plainRows(members) : plannedRows(freeze, members), values)
  const counted = await countProgress(db, [freeze.occurrenceKey])
  return counted.reduce((planned, { sends }) => planned + sends, 0)
}

const plainRows = (members: string) => `insert into marketing_send (occurrence_key, profile_key)
  select $1, member.key from (${members}) member order by member.key`

/** Everybody's group by lot, then the time of that group; who is held out, or whose time is over, leaves at once with the reason. */
function plannedRows({ plan, holdoutAlways }: Freeze, members: string): string {
  const split = { holdout: plan.holdout, test: plan.test && { variants: plan.test.variants.length, share: plan.test.share } }
  const always = holdoutAlways ? `${splitAudienceSql({ holdout: holdoutAlways, test: null }, "'always'", "profile.id")} = ${HOLDOUT}` : "false"
  const over = plan.when.kind === "local" && plan.when.past === "skip" ? "due_at < now()" : "false"
  return `insert into marketing_send (occurrence_key, profile_key, state, reason, finished_at, variant, due_at)
    select $1, key,
      case when held or over then 'skipped' else 'queued' end,
      case when always then 'always_held_out' when held then 'holdout' when over then 'too_late' end,
      case when held or over then now() end,
      case when not held and lot > ${REST} then lot end,
      due_at
    from (
      select timed.*, coalesce(${over}, false) as over from (
        select drawn.key, drawn.lot, drawn.always, (drawn.always or drawn.lot = ${HOLDOUT}) as held, ${dueAt(plan)} as due_at
        from (
          select member.key, $2::text as salt, coalesce(profile.time_zone, $3::text) as zone, ${always} as always, ${splitAudienceSql(split, "$2::text", "profile.id")} as lot
          from (${members}) member join marketing_profile profile on profile.key = member.key
        ) drawn
      ) timed
    ) planned order by key`
}

/** When a row's mail is due, as SQL over its lot and zone: null is at once, infinity waits for a decision. */
function dueAt({ when, test }: CampaignPlan): string {
  if (when.kind === "best_hour") return "'infinity'::timestamptz"
  const waits = test && test.share < 100 ? `when drawn.lot = ${REST} then 'infinity'::timestamptz` : ""
  if (when.kind !== "local") return waits ? `case ${waits} end` : "null::timestamptz"
  // Both come from the plan's schema, which lets digits, dashes and colons through only.
  const at = (time: string) => `timestamp '${when.day} ${time}' at time zone drawn.zone`
  const own = test?.vary === "time" ? test.variants.map(({ time }, index) => `when drawn.lot = ${index + 1} then ${at(time ?? when.time)}`) : []
  return `case ${waits} ${own.join(" ")} ${own.length || waits ? "else" : "when true then"} ${at(when.time)} end`
}
