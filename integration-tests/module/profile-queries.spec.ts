import { queryPeople, type Person } from "../../src/modules/marketing/areas/profiles/query-people"
import { tellFacts } from "../../src/modules/marketing/areas/profiles/tell-facts"
import { profileQuerySchema } from "../../src/core/profiles/view.schema"
import { marketingContext, type TestContext } from "../setup/marketing-context"

const NOW = new Date("2026-06-01T12:00:00.000Z")
/** Beyond what is counted one by one, so that pages are walked along an index. */
const MANY = 10_500
const FEW = 60

describe("the list of people", () => {
  let context: TestContext
  const ask = async (question: Record<string, unknown>) => {
    const answer = await queryPeople(context, profileQuerySchema.parse(question))
    if ("problems" in answer) throw new Error(JSON.stringify(answer.problems))
    return answer
  }
  const problems = async (question: Record<string, unknown>) => {
    const answer = await queryPeople(context, profileQuerySchema.parse(question))
    return "problems" in answer ? answer.problems : []
  }
  /** Every page, one after the other. */
  const everybody = async (question: Record<string, unknown>, limit: number): Promise<Person[]> => {
    const found: Person[] = []
    for (;;) {
      const { people } = await ask({ ...question, limit, offset: found.length })
      found.push(...people)
      if (people.length < limit) return found
    }
  }
  const rule = (...rules: unknown[]) => ({ version: 1, combinator: "and", rules })
  const few = rule({ field: "tags", operator: "has_any_of", value: ["few"] })

  beforeAll(async () => {
    context = await marketingContext("profile_queries", {}, () => NOW)
    await context.db.query(
      `insert into marketing_profile (id, email, email_hash, first_name, last_name, phone, company_name, orders, spent, last_order_at, birthday, tags, country_code, group_ids)
       select 'mprof_' || n, 'p' || n || '@example.com', 'h' || n,
         case when n % 7 > 0 then 'Name' || (n % 50) end, case when n % 3 > 0 then 'Of_' || n end,
         case when n % 5 = 0 then '+49 40 ' || n end, case when n % 11 = 0 then '100% Wool' end,
         n % 4, (n % 97) * 100, case when n % 4 > 0 then $1::timestamptz - make_interval(hours => n % 300) end,
         case when n % 2 = 0 then date '1990-05-01' + n % 28 end,
         case when n <= $2 then '{few}'::text[] else '{}' end, case when n % 2 = 0 then 'de' end,
         case when n = 1 then '{cusgroup_1}'::text[] else '{}' end
       from generate_series(1, $3::int) n`,
      [NOW.toISOString(), FEW, MANY]
    )
    await context.db.query(`update marketing_profile set deleted_at = now() where id = 'mprof_60'`)
    await context.db.query(`insert into customer_group (id, name) values ('cusgroup_1', 'Wholesale')`)
    await context.db.query("analyze marketing_profile")
  }, 180_000)
  afterAll(() => context.drop())

  it("counts few people exactly and expects the number of many", async () => {
    expect(await ask({ rule: few })).toMatchObject({ count: FEW - 1, countExact: true })
    const { count, countExact } = await ask({})
    expect(countExact).toBe(false)
    expect(Math.abs(count - (MANY - 1))).toBeLessThan(MANY * 0.02)
  })

  it.each([
    [undefined], [{ by: "name", descending: false }], [{ by: "name", descending: true }], [{ by: "last_order_at", descending: true }],
    [{ by: "last_order_at", descending: false }], [{ by: "orders", descending: true }], [{ by: "country", descending: false }],
  ])("loses and doubles nobody over its pages, sorted by %j", async (sort) => {
    const many = await everybody({ sort, columns: ["orders"] }, 200)
    expect(new Set(many.map(({ id }) => id)).size).toBe(MANY - 1)
    expect(many).toHaveLength(MANY - 1)
    const chosen = await everybody({ rule: few, sort, columns: ["orders"] }, 7)
    // The walk along an index and the sort of those found put people in the same order.
    const among = new Set(chosen.map(({ id }) => id))
    expect(chosen.map(({ id }) => id)).toEqual(many.filter(({ id }) => among.has(id)).map(({ id }) => id))
    expect(chosen).toHaveLength(FEW - 1)
  })

  it("puts people without a value last, in either direction, and many days before few", async () => {
    for (const descending of [true, false]) {
      const values = (await everybody({ rule: few, sort: { by: "last_order_at", descending }, columns: ["last_order_at"] }, 25)).map(({ values }) => values.last_order_at as string | null)
      const known = values.filter((value): value is string => value !== null)
      expect(values.slice(known.length).every((value) => value === null)).toBe(true)
      expect(known).toEqual([...known].sort((a, b) => (descending ? b.localeCompare(a) : a.localeCompare(b))))
    }
    const days = (await everybody({ rule: few, sort: { by: "days_since_last_order", descending: true }, columns: ["days_since_last_order"] }, 25)).map(({ values }) => values.days_since_last_order as number | null)
    const known = days.filter((value): value is number => value !== null)
    expect(known).toEqual([...known].sort((a, b) => b - a))
    expect(days.slice(known.length).every((value) => value === null)).toBe(true)
  })

  it("goes to a page beyond the last person", async () => {
    expect((await ask({ offset: MANY + 50 })).people).toEqual([])
    expect((await ask({ rule: few, offset: 100 })).people).toEqual([])
  })

  it("finds every word in name, e-mail, phone and company, in any case, and takes signs as they are", async () => {
    const ids = async (q: string) => (await ask({ q, limit: 200 })).people.map(({ id }) => id)
    expect(await ids("P12345@")).toEqual([])
    expect(await ids("p1234@EXAMPLE")).toEqual(["mprof_1234"])
    expect(await ids("of_1234 name34")).toEqual(["mprof_1234"])
    expect(await ids("name34 OF_1234")).toEqual(["mprof_1234"])
    expect((await ask({ q: "100% wool" })).count).toBe(Math.floor(MANY / 11))
    expect((await ask({ q: "100_ wool" })).count).toBe(0)
    expect((await ask({ q: "\\" })).count).toBe(0)
  })

  it("shows values as they are meant, and names for ids", async () => {
    const columns = ["orders", "spent", "last_order_at", "days_since_last_order", "country", "customer_groups", "has_phone", "tags"]
    const { people: [first], names } = await ask({ q: "p1@example.com", columns })
    expect(first!.values).toEqual({
      orders: 1, spent: 100, last_order_at: new Date(NOW.getTime() - 3_600_000).toISOString(), days_since_last_order: 0,
      country: null, customer_groups: ["cusgroup_1"], has_phone: false, tags: ["few"],
    })
    expect(names).toEqual({ cusgroup_1: "Wholesale" })
  })

  it("tells every fact of one person", async () => {
    const facts = await tellFacts(context, "mprof_1")
    expect(facts!.values).toMatchObject({ email: "p1@example.com", orders: 1, tags: ["few"] })
    expect(await tellFacts(context, "mprof_60")).toBeUndefined()
  })

  it("says where a question is wrong", async () => {
    expect((await problems({ columns: ["orders", "shoe_size"] })).map(({ path }) => path)).toEqual([["columns", 1]])
    expect((await problems({ columns: ["did"] })).map(({ path }) => path)).toEqual([["columns", 0]])
    expect((await problems({ sort: { by: "tags", descending: true } })).map(({ path }) => path)).toEqual([["sort", "by"]])
    expect((await problems({ rule: rule({ field: "orders", operator: "at_least", value: "many" }) })).map(({ path }) => path)).toEqual([["rule", "rules", 0, "value"]])
  })
})
