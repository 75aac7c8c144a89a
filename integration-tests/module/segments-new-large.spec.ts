import { createSegments } from "../../src/modules/marketing/areas/segments"
import { marketingContext, type TestContext } from "../setup/marketing-context"

const PEOPLE = 60_000

/** Statements may take ten seconds here; comparing everyone with everyone takes a minute. */
describe("A large segment the planner has not heard of", () => {
  let shop: TestContext

  beforeAll(async () => {
    shop = await marketingContext("segments_new_large", { pool: { statementTimeoutMs: 10_000 } })
    await shop.db.query(`insert into marketing_profile (id, email, email_hash) select 'mprof_' || n, n || '@example.com', md5(n::text) from generate_series(1, $1::int) n`, [PEOPLE])
    await shop.db.query(`insert into marketing_segment_member (segment_key, profile_key) select 1000000 + n % 200, key from marketing_profile, generate_series(1, 3) n`)
    await shop.db.query("analyze")
    await shop.db.query("alter table marketing_segment_member set (autovacuum_enabled = off)")
  })
  afterAll(() => shop.drop())

  it("is refreshed again as fast as at first, and written by difference", async () => {
    const segments = createSegments(shop)
    const id = await segments.create({ name: "Everyone", rule: { version: 1, combinator: "and", rules: [] } })
    await segments.refresh([id])
    const { key } = await segments.retrieve(id)
    await shop.db.query(`delete from marketing_segment_member where segment_key = $1 and profile_key % 100 = 0`, [key])
    await shop.db.query(`insert into marketing_segment_member (segment_key, profile_key) select $1, 900000 + n from generate_series(1, 500) n`, [key])
    await segments.refresh([id])
    expect((await segments.retrieve(id)).member_count).toBe(PEOPLE)
    const changes = await shop.db.query(`select change, count(*)::int as count from marketing_segment_change where segment_key = $1 group by change order by change`, [key])
    expect(changes).toEqual([{ change: "joined", count: PEOPLE + PEOPLE / 100 }, { change: "left", count: 500 }])
  })
})
