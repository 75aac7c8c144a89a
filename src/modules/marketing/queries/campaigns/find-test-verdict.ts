import type { TestVerdict } from "../../../../core/insights/statistics/decide-winner"
import type { Database } from "../../database"

/** The verdict a campaign's test was decided with; undefined while it runs. */
export async function findTestVerdict(db: Database, campaignKey: number): Promise<TestVerdict | undefined> {
  const [found] = await db.query<{ verdict: TestVerdict }>(`select test_verdict as verdict from marketing_campaign where key = $1 and test_verdict is not null`, [campaignKey])
  return found?.verdict
}
