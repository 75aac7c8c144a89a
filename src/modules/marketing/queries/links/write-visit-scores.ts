import type { VisitScore } from "../../../../core/campaigns/score-visit"
import type { Database } from "../../database"
import { noteEngaged } from "../profiles/note-changed"

/** Writes scores where they differ from what stands there, and notes the people of visits that changed sides. Returns how many rows changed, and how many sides. */
export async function writeVisitScores(db: Database, scores: readonly (VisitScore & { key: number })[]): Promise<{ changed: number; turned: number }> {
  const [counts] = await db.query<{ changed: number; turned: number }>(
    `with given as (
       select key, score, machine, reason, string_to_array(signals, ' ') as signals
       from unnest($1::bigint[], $2::smallint[], $3::boolean[], $4::text[], $5::text[]) as told (key, score, machine, reason, signals)
     ),
     before as (
       select touch.key, touch.profile_key, touch.machine from marketing_touch touch join given using (key)
       where (touch.machine, touch.machine_score, touch.machine_reason, touch.machine_signals) is distinct from (given.machine, given.score, given.reason, given.signals)
       order by touch.key for no key update of touch
     ),
     written as (
       update marketing_touch touch
       set machine = given.machine, machine_score = given.score, machine_reason = given.reason, machine_signals = given.signals
       from given, before where touch.key = given.key and before.key = touch.key
       returning before.profile_key, before.machine <> given.machine as turned
     ),
     turned as (select profile_key from written where turned),
     noted as (${noteEngaged("turned")})
     select count(*)::int as changed, count(*) filter (where turned)::int as turned from written`,
    [
      scores.map(({ key }) => key), scores.map(({ score }) => score), scores.map(({ machine }) => machine),
      scores.map(({ reason }) => reason), scores.map(({ signals }) => signals.join(" ")),
    ]
  )
  return counts!
}
