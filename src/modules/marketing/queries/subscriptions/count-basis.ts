import type { BasisCountResponse } from "../../../../core/http/subscriptions"
import type { Database } from "../../database"
import { basisScope } from "./basis-scope"
import { sayingNothingYet } from "./saying-nothing-yet"

/** Whom a statement of basis would subscribe, and whom it passes by. */
export async function countBasis(db: Database, segmentId: string | null): Promise<BasisCountResponse> {
  const [counted] = await db.query<BasisCountResponse>(
    `select count(*) filter (where ${sayingNothingYet} and suppression.email_hash is null)::int as people,
       count(*) filter (where not ${sayingNothingYet})::int as asked_before,
       count(*) filter (where ${sayingNothingYet} and suppression.email_hash is not null)::int as suppressed
     ${basisScope("$1")}`,
    [segmentId]
  )
  return counted!
}
