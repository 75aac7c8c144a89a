import type { Database } from "../../database"

/** How many living people have a value, by the attribute's key. Reads every profile once. */
export async function countValues(db: Database): Promise<Map<string, number>> {
  const rows = await db.query<{ key: string; people: number }>(
    `select held.key, count(*)::int as people from marketing_profile profile cross join lateral jsonb_object_keys(profile.attributes) as held (key)
     where profile.deleted_at is null and profile.attributes <> '{}' group by held.key`
  )
  return new Map(rows.map(({ key, people }) => [key, people]))
}
