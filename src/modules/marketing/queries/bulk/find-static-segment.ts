import type { Database } from "../../database"

export type StaticSegment = { key: number; id: string; name: string; kind: "static" | "dynamic" }

/** The live segment of that id with its kind: only people of a static one are chosen by hand. */
export async function findStaticSegment(db: Database, id: string): Promise<StaticSegment | undefined> {
  const [row] = await db.query<StaticSegment>(`select key::float8 as key, id, name, kind from marketing_segment where id = $1 and deleted_at is null`, [id])
  return row
}
