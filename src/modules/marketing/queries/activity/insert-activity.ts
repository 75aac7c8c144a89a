import type { Database } from "../../database"

/** Who did what. `action` is a past verb ("sent"), `area` one of the product's areas, `subjectId` the id of the thing it was done to. */
export type Activity = {
  actor: { type: string; id: string | null }
  action: string
  area: "profiles" | "segments" | "campaigns" | "attribution" | "settings"
  subjectId: string | null
  detail?: Record<string, unknown>
}

/** Writes one line of who did what. */
export async function insertActivity(db: Database, { actor, action, area, subjectId, detail = {} }: Activity): Promise<void> {
  await db.query(
    `insert into marketing_activity (actor_type, actor_id, action, area, subject_id, detail) values ($1, $2, $3, $4, $5, $6)`,
    [actor.type, actor.id, action, area, subjectId, JSON.stringify(detail)]
  )
}
