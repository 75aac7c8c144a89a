import type { Database } from "../../database"
import { noteEngaged } from "../profiles/note-changed"

/**
 * Gives these visitors' events and carts that nobody has yet to the person they now belong to. Of somebody who forbade
 * to be followed they become nobody's for good. The caller holds the visitors' rows and saw every event on its way end.
 */
export async function joinEvents(db: Database, visitorIds: readonly string[]): Promise<void> {
  await db.query(
    `with visitor as materialized (
       select visitor.id, case when profile.profiling_consent <> 'unsubscribed' then profile.key end as profile_key
       from marketing_visitor visitor left join marketing_profile profile on profile.key = visitor.profile_key
       where visitor.id = any ($1::uuid[])
     ),
     joined as (
       update marketing_event event
       set profile_key = visitor.profile_key, visitor_id = case when visitor.profile_key is not null then event.visitor_id end,
         properties = case
           when visitor.profile_key is not null then event.properties
           when event.kind like 'custom:%' then '{}'
           else event.properties - array['query', 'cart_id', 'url', 'path', 'referrer']
         end
       from visitor
       where event.visitor_id = visitor.id and event.profile_key is null
       returning event.profile_key
     ),
     carts as (
       update marketing_cart cart set profile_key = visitor.profile_key
       from visitor
       where cart.visitor_id = visitor.id and cart.profile_key is null and visitor.profile_key is not null
       returning cart.profile_key
     ),
     people as (select profile_key from joined union all select profile_key from carts)
     ${noteEngaged("people")}`,
    [visitorIds]
  )
}
