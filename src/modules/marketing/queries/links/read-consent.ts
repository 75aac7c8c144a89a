import type { Database } from "../../database"
import { isPseudonym } from "../profiles/erased"

/** A profile's consent to mail; undefined when there is no such profile, or its person was erased. */
export async function readConsent(db: Database, profileKey: number): Promise<string | undefined> {
  const [profile] = await db.query<{ email_consent: string }>(`select email_consent from marketing_profile where key = $1 and not ${isPseudonym("email")}`, [profileKey])
  return profile?.email_consent
}
