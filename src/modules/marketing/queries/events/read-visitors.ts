import type { Database } from "../../database"

/** Who a visitor is, and whether that person forbade to be followed on the site. */
export type KnownVisitor = { id: string; profileKey: number; refuses: boolean }

/** Those of the visitors whom somebody identified. */
export async function readVisitors(db: Database, ids: readonly string[]): Promise<KnownVisitor[]> {
  if (!ids.length) return []
  return db.query<KnownVisitor>(
    `select visitor.id, visitor.profile_key::float8 as "profileKey", coalesce(profile.profiling_consent = 'unsubscribed', true) as refuses
     from marketing_visitor visitor left join marketing_profile profile on profile.key = visitor.profile_key
     where visitor.id = any ($1::uuid[])`,
    [ids]
  )
}
