import type { Database } from "../../database"

/** Fewer past campaigns say nothing of what is usual. */
const ENOUGH = 3
const LATEST = 10

/** How many people the shop's latest campaigns were planned for, as their median; null while there were too few. */
export async function measureUsualAudience(db: Database): Promise<number | null> {
  const [measured] = await db.query<{ usual: number | null }>(
    `select case when count(*) >= $1 then percentile_disc(0.5) within group (order by planned) end::int as usual
     from (
       select planned from marketing_campaign
       where status in ('sending', 'paused', 'sent') and planned > 0 and deleted_at is null order by started_at desc nulls last limit $2
     ) latest`,
    [ENOUGH, LATEST]
  )
  return measured!.usual
}
