import type { Database } from "../../database"

/**
 * Moves the end of an offer's codes that are still open from its former date to another (null: it has none any more). A code
 * that some days after its issue ends keeps that day, unless the date comes first.
 */
export async function moveEnds(db: Database, { key, from, to }: { key: number; from: Date | null; to: Date | null }): Promise<void> {
  await db.query(
    `update marketing_offer_code set expires_at = case when expires_at is null or expires_at = $2::timestamptz then $3::timestamptz else least(expires_at, $3) end
     where offer_key = $1 and state = 'ready' and (shared or expires_at is null or expires_at > now())`, [key, from, to])
}
