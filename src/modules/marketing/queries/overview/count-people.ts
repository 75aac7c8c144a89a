import type { OverviewResponse } from "../../../../core/http/overview"
import type { Database } from "../../database"

/** Everybody there is, by what they agreed to. */
export async function countPeople(db: Database): Promise<OverviewResponse["overview"]["profiles"]> {
  const [counted] = await db.query<OverviewResponse["overview"]["profiles"]>(
    `select count(*)::int as total,
       (count(*) filter (where email_consent = 'subscribed'))::int as subscribed,
       (count(*) filter (where email_consent = 'unsubscribed'))::int as unsubscribed,
       (count(*) filter (where email_consent = 'never_asked'))::int as never_asked,
       (count(*) filter (where orders > 0))::int as with_orders,
       (select count(*)::int from marketing_suppression suppression join marketing_profile person using (email_hash) where person.deleted_at is null) as suppressed
     from marketing_profile where deleted_at is null`
  )
  return counted!
}
