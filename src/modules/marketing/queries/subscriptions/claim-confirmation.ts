import { restingCodes } from "../../../../core/campaigns/suppression-reasons"
import type { Database } from "../../database"
import { isBarred } from "../suppressions/is-barred"

/** A confirmation mail in this worker's hand. */
export type ClaimedConfirmation = { key: number; email: string; locale: string; attempts: number }

/**
 * Takes the next due confirmation mail in hand, marked before it is handed over. Those that may not or need not go out any
 * more are skipped: too late, erased, or the address came back for good, complained or was put on the list by hand.
 */
export async function claimConfirmation(db: Database, { workerId, now }: { workerId: string; now: Date }): Promise<ClaimedConfirmation | undefined> {
  await db.query(
    `update marketing_confirmation confirmation set state = 'skipped', finished_at = $1
     from marketing_profile profile
     where profile.key = confirmation.profile_key and confirmation.state = 'waiting' and confirmation.due_at <= $1
       and (confirmation.expires_at <= $1 or ${isBarred("profile.email_hash", "$2")})`,
    [now, restingCodes]
  )
  const [claimed] = await db.query<ClaimedConfirmation>(
    `with due as materialized (
       select key from marketing_confirmation where state = 'waiting' and due_at <= $2 order by due_at, key limit 1 for update skip locked
     )
     update marketing_confirmation confirmation set state = 'sending', worker_id = $1, claimed_at = $2, attempts = confirmation.attempts + 1
     from due, marketing_profile profile
     where confirmation.key = due.key and profile.key = confirmation.profile_key
     returning confirmation.key::float8 as key, profile.email, confirmation.locale, confirmation.attempts::int as attempts`,
    [workerId, now]
  )
  return claimed
}
