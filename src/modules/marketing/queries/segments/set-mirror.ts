import type { Database } from "../../database"

/** Writes down which group mirrors a segment and how that went. A time of null leaves the former one where the group is the same. */
export async function setMirror(db: Database, { id, groupId, mirroredAt, error }: { id: string; groupId: string | null; mirroredAt: Date | null; error: string | null }): Promise<void> {
  await db.query(
    `update marketing_segment set group_id = $2, mirror_error = $4,
            mirrored_at = coalesce($3, case when group_id = $2 then mirrored_at end)
      where id = $1 and deleted_at is null and ($3::timestamptz is null and $4::text is null or group_id = $2)`,
    [id, groupId, mirroredAt, error]
  )
}
