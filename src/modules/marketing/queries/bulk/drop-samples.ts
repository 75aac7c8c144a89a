import type { Database } from "../../database"

/** Forgets what the first lines of an imported file said: nobody chooses its columns any more. */
export async function dropSamples(db: Database, key: number): Promise<void> {
  await db.query(
    `update marketing_bulk_job set params = jsonb_set(params, '{columns}', (
       select coalesce(jsonb_agg(shown || '{"samples": []}'), '[]') from jsonb_array_elements(params -> 'columns') as shown
     )) where key = $1 and jsonb_typeof(params -> 'columns') = 'array'`,
    [key]
  )
}
