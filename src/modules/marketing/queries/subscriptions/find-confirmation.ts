import type { Database } from "../../database"

export type Confirmation = {
  key: number
  profileKey: number
  locale: string
  topics: string[]
  evidence: Record<string, string>
  requestedAt: Date
  expiresAt: Date
  confirmedAt: Date | null
}

/** One request to subscribe; with `lock`, held until the transaction ends. */
export async function findConfirmation(db: Database, key: number, { lock = false } = {}): Promise<Confirmation | undefined> {
  const [confirmation] = await db.query<Confirmation>(
    `select key::float8 as key, profile_key::float8 as "profileKey", locale, topics, evidence, requested_at as "requestedAt", expires_at as "expiresAt", confirmed_at as "confirmedAt"
     from marketing_confirmation where key = $1 ${lock ? "for update" : ""}`,
    [key]
  )
  return confirmation
}
