import type { FeedbackKey } from "../../../../core/campaigns/provider-events/feedback-kinds"
import type { Database } from "../../database"

/** What providers told of an occurrence's mails, in people. */
export async function countFeedback(db: Database, occurrenceKey: number): Promise<Record<FeedbackKey, number>> {
  const [counts] = await db.query<Record<FeedbackKey, number>>(
    `select count(distinct profile_key) filter (where kind = 'delivered')::int as delivered,
       count(distinct profile_key) filter (where kind = 'deferred')::int as deferred,
       count(distinct profile_key) filter (where kind = 'bounced' and bounce = 'hard')::int as hard_bounces,
       count(distinct profile_key) filter (where kind = 'bounced' and bounce = 'soft')::int as soft_bounces,
       count(distinct profile_key) filter (where kind = 'bounced' and bounce = 'policy')::int as policy_bounces,
       count(distinct profile_key) filter (where kind = 'complained')::int as complained,
       count(distinct profile_key) filter (where kind = 'refused')::int as refused
     from marketing_provider_event where occurrence_key = $1`,
    [occurrenceKey]
  )
  return counts!
}
