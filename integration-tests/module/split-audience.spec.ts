import { stablePlace, stablePlaceSql } from "../../src/core/base/stable-hash"
import { splitAudience, splitAudienceSql, type AudienceSplit } from "../../src/core/campaigns/split-audience"
import { marketingContext, type TestContext } from "../setup/marketing-context"

let context: TestContext
beforeAll(async () => { context = await marketingContext("split_audience") })
afterAll(() => context.drop())

const ids = [...Array.from({ length: 500 }, (_, index) => `mprof_${index}`), "", "Zoë", "a:b", "'quoted'"]
const splits: AudienceSplit[] = [
  { holdout: 0, test: null }, { holdout: 5, test: null }, { holdout: 50, test: { variants: 2, share: 5 } },
  { holdout: 0, test: { variants: 5, share: 100 } }, { holdout: 10, test: { variants: 3, share: 20 } },
]

describe("PostgreSQL and the core agree", () => {
  it("on everybody's place", async () => {
    const rows = await context.db.query<{ id: string; place: number }>(`select id, ${stablePlaceSql("$1::text", "id")} as place from unnest($2::text[]) as given (id)`, ["a salt — with signs", ids])
    expect(rows).toEqual(ids.map((id) => ({ id, place: stablePlace("a salt — with signs", id) })))
  })

  it.each(splits)("on everybody's group: %j", async (split) => {
    const salted = `select id, ${splitAudienceSql(split, "salt", "id")} as "group" from unnest($1::text[]) as given (id), (select $2::text as salt) salted`
    const rows = await context.db.query<{ id: string; group: number }>(salted, [ids, "mcocc_7"])
    expect(rows).toEqual(ids.map((id) => ({ id, group: splitAudience(split, "mcocc_7", id) })))
  })
})
