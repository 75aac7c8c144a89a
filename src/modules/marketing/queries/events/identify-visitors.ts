import type { Database } from "../../database"
import { isPseudonym } from "../profiles/erased"
import { joinEvents } from "./join-events"
import { lockEvents } from "./lock-events"

/** Evidence of who a visitor is: their account, the click of a mail they came by, or the person of a cart. */
export type Evidence = { visitorId: string; at: Date } & (
  | { evidence: "login"; customerId: string }
  | { evidence: "click"; touchKey: number }
  | { evidence: "checkout"; profileKey: number }
)

/**
 * Writes down who visitors are; of several words about one, the strongest counts: login before checkout before click.
 * A click names only a visitor nobody named before, because mails are forwarded, and only if a person made it
 * within the day before. Anything else makes of a known visitor somebody else from now on (a shared computer): events that
 * still wait to be joined go to the first. One older than what is known changes nothing, and nobody becomes a person who was erased.
 */
export async function identifyVisitors(db: Database, evidence: readonly Evidence[]): Promise<void> {
  if (!evidence.length) return
  const claims = await db.query<{ id: string; profile_key: number; evidence: string; at: Date; known: boolean }>(finding, [
    evidence.map(({ visitorId }) => visitorId),
    evidence.map(({ evidence }) => evidence),
    evidence.map((one) => (one.evidence === "login" ? one.customerId : null)),
    evidence.map((one) => (one.evidence === "click" ? one.touchKey : one.evidence === "checkout" ? one.profileKey : null)),
    evidence.map(({ at }) => at),
  ])
  if (!claims.length) return
  await db.transaction(async (tx) => {
    const lists = [claims.map(({ id }) => id), claims.map(({ profile_key }) => profile_key), claims.map(({ evidence }) => evidence), claims.map(({ at }) => at)]
    await tx.query(adding, lists)
    const moved = claims.filter(({ known, evidence }) => known && evidence !== "click")
    if (!moved.length) return
    const former = await tx.query<{ id: string; waits: boolean }>(holding, lists)
    if (former.some(({ waits }) => waits)) {
      await lockEvents(tx, "exclusive")
      await joinEvents(tx, former.filter(({ waits }) => waits).map(({ id }) => id))
    }
    if (former.length) await tx.query(moving, lists)
  })
}

const living = `not ${isPseudonym("email")}`

const finding = `
select distinct on (given.id) given.id, profile.key::float8 as profile_key, given.evidence, given.at, visitor.id is not null as known
from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::timestamptz[]) as given (id, evidence, customer_id, key, at)
left join marketing_touch touch on given.evidence = 'click' and touch.key = given.key and touch.kind = 'click' and not touch.machine
  and touch.happened_at > now() - interval '1 day'
join lateral (
  select key from marketing_profile where given.evidence = 'login' and customer_ids @> array[given.customer_id] and ${living}
  union all
  select key from marketing_profile where given.evidence = 'click' and key = touch.profile_key and ${living}
  union all
  select key from marketing_profile where given.evidence = 'checkout' and key = given.key and ${living}
  limit 1
) profile on true
left join marketing_visitor visitor on visitor.id = given.id
where visitor.id is null or (given.evidence <> 'click' and visitor.profile_key <> profile.key and visitor.identified_at < given.at)
order by given.id, array_position(array['login', 'checkout', 'click'], given.evidence), given.at desc`

const given = `unnest($1::uuid[], $2::bigint[], $3::text[], $4::timestamptz[]) as given (id, profile_key, evidence, at)`

const adding = `
insert into marketing_visitor (id, profile_key, evidence, identified_at, join_at)
select id, profile_key, evidence, at, now() from ${given} order by id
on conflict (id) do nothing`

const holding = `
select visitor.id, visitor.join_at is not null as waits
from marketing_visitor visitor join ${given} on given.id = visitor.id
where visitor.profile_key <> given.profile_key and visitor.identified_at < given.at and given.evidence <> 'click'
order by visitor.id for update of visitor`

const moving = `
update marketing_visitor visitor
set profile_key = given.profile_key, evidence = given.evidence, identified_at = given.at, join_at = null
from ${given}
where visitor.id = given.id and visitor.profile_key <> given.profile_key and visitor.identified_at < given.at and given.evidence <> 'click'`
