import type { Database } from "../../database"

/** A profile's consent to mail; undefined when there is no such profile. */
export async function readConsent(db: Database, profileKey: number): Promise<string | undefined> {
  const [profile] = await db.query<{ email_consent: string }>(`select email_consent from marketing_profile where key = $1`, [profileKey])
  return profile?.email_consent
}
