import type { Database } from "../../database"

/** Who did what: the actor as Medusa's auth context names it (`user`, `api-key` …), the deed, and what it was done to. */
export type Activity = {
  actor: { type: string; id: string | null }
  action: string
  area: "profiles" | "segments" | "campaigns" | "attribution" | "settings"
  subjectId?: string | null
  detail?: Record<string, unknown>
}

/** Writes a deed into the activity log. */
export async function recordActivity(db: Database, { actor, action, area, subjectId = null, detail = {} }: Activity): Promise<void> {
  await db.query(
    `insert into marketing_activity (actor_type, actor_id, action, area, subject_id, detail) values ($1, $2, $3, $4, $5, $6::jsonb)`,
    [actor.type, actor.id, action, area, subjectId, JSON.stringify(detail)]
  )
}
