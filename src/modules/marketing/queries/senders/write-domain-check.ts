import type { DomainCheck } from "../../../../core/campaigns/checks/domain-check"
import type { Database } from "../../database"

/** Remembers what the name servers said of a sender's domain. */
export async function writeDomainCheck(db: Database, id: string, check: DomainCheck): Promise<void> {
  await db.query(`update marketing_sender set domain_check = $2::jsonb, checked_at = now() where id = $1`, [id, JSON.stringify(check)])
}
