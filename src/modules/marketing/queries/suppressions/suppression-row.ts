/** A suppression with the living person who has its address. */
export type SuppressionRow = {
  email_hash: string
  email: string | null
  profile_id: string | null
  name: string | null
  reason: string
  note: string | null
  created_at: Date
  expires_at: Date | null
}

export const suppressionColumns = `suppression.email_hash, profile.email, profile.id as profile_id, profile.name, suppression.reason, suppression.note,
  suppression.created_at, suppression.expires_at`

export const suppressionTables = `marketing_suppression suppression
  left join marketing_profile profile on profile.email_hash = suppression.email_hash and profile.deleted_at is null`
