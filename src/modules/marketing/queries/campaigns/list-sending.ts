import { priorities } from "../../../../core/campaigns/plan.schema"
import type { Database } from "../../database"

/** The campaigns being sent for which somebody may be due: the more important first, and of those the earliest. */
export async function listSending(db: Database): Promise<{ key: number; id: string }[]> {
  return db.query(
    `select key::float8 as key, id from marketing_campaign where status = 'sending' and deleted_at is null and (wake_at is null or wake_at <= now())
     order by array_position($1::text[], coalesce(plan ->> 'priority', 'normal')) desc, started_at`,
    [priorities]
  )
}
