import { hashEmail } from "../../src/core/base/hash-email"
import { createBulk } from "../../src/modules/marketing/areas/bulk"
import { workOff } from "../../src/modules/marketing/bulk/work-off"
import type { Database } from "../../src/modules/marketing/database"
import { evaluateChanged } from "../../src/modules/marketing/membership/evaluate-changed"
import { erasePeople } from "../../src/modules/marketing/memory/erase-people"
import { exportPerson } from "../../src/modules/marketing/memory/export-person"
import { recordConsents } from "../../src/modules/marketing/memory/record-consents"
import { erasedProfileColumns, impersonalTables, keptProfileColumns, personalTables } from "../../src/modules/marketing/queries/profiles/personal-tables"
import { suppressAddresses } from "../../src/modules/marketing/queries/suppressions/suppress-addresses"
import { eventually } from "../setup/eventually"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { somebodyWaits } from "../setup/somebody-waits"
import { thePump } from "../world/the-pump"

const actor = { type: "user", id: "user_1" }
const email = "jane.o'doe+shop@example.com"
const pseudonym = `erased-${hashEmail(email)}`
const secrets = ["jane", "+49 30 123", "10.1.2.3", "browser of jane", "main street", "cus_jane", "click-of-jane", "spoke-of-jane"]

describe("the erasure of a person", () => {
  let context: TestContext
  let key: number
  const one = async <Row>(sql: string, values: unknown[] = []) => (await context.db.query<Row>(sql, values))[0]!
  beforeEach(async () => {
    context = await marketingContext("erase")
    key = await aKnownPerson()
  })
  afterEach(() => context.drop())

  /** Somebody with something in every table, and somebody else in each beside them. */
  async function aKnownPerson(): Promise<number> {
    const { db } = context
    const insert = async (table: string, row: Record<string, unknown>, returning = "1") => {
      const names = Object.keys(row)
      const [made] = await db.query<Record<string, number>>(
        `insert into ${table} (${names.join(", ")}) values (${names.map((_, index) => `$${index + 1}`).join(", ")}) returning ${returning}`, Object.values(row))
      return made!
    }
    const segment = await insert("marketing_segment", { id: "mseg_1", name: "Some", rule: JSON.stringify({ version: 1, combinator: "or", rules: [{ field: "email", operator: "is", value: email.toUpperCase() }] }), stale: false, member_count: 2 }, "key::float8 as key")
    const keys: number[] = []
    for (const name of ["jane", "other"]) {
      const [address, place] = name === "jane" ? [email, "one"] : ["other@example.com", "two"]
      const { key: profile_key } = await insert("marketing_profile", {
        id: `mprof_${place}`, email: address, email_hash: hashEmail(address), first_name: name, last_name: "Main", phone: "+49 30 123", city: "main street", tags: ["friend"],
        attributes: { nick: name }, customer_id: `cus_${name}`, customer_ids: [`cus_${name}`], birthday: "1990-01-02", orders: 1, spent: 5_000, email_consent: "subscribed", imported_at: new Date(), visits: 4,
      }, "key::float8 as key") as { key: number }
      keys.push(profile_key)
      const visitor = (await insert("marketing_visitor", { id: `00000000-0000-4000-8000-00000000000${keys.length}`, profile_key, evidence: "login" }, "id")).id
      await db.query(`create table if not exists marketing_event_all partition of marketing_event default`)
      await insert("marketing_event", { occurred_at: new Date(), profile_key, event_id: `00000000-0000-4000-8000-1000000000${keys.length}0`, kind: "searched", source: "storefront", properties: { query: `${name} gift` } })
      await insert("marketing_event", { occurred_at: new Date(), visitor_id: visitor, event_id: `00000000-0000-4000-8000-2000000000${keys.length}0`, kind: "searched", source: "storefront", properties: { query: `${name} gift` } })
      await insert("marketing_cart", { cart_id: `cart_${place}`, profile_key, currency_code: "eur", value: 1, item_count: 1, items: JSON.stringify([{ title: name }]), started_at: new Date(), touched_at: new Date() })
      const purchase = await insert("marketing_purchase", { id: `mpur_${place}`, order_id: `order_${place}`, order_version: 1, profile_key, profile_id: `mprof_${place}`, customer_id: `cus_${name}`, placed_at: new Date(), currency_code: "eur", gross: 5_000, net: 5_000, refunded: 0, reporting_currency: "eur", reporting_net: 5_000, click_tokens: [`click-of-${name}`] }, "key")
      await insert("marketing_purchase_item", { purchase_key: purchase.key, line_item_id: "l", profile_key, placed_at: new Date(), quantity: 1, unit_price: 5_000 })
      await insert("marketing_credit", { order_id: `order_${place}`, sequence: 1, model: "last", kind: "conversion", occurrence_key: 1, profile_key, touch_key: keys.length, share: 1, currency_code: "eur", amount: 5_000, reporting_currency: "eur", evidence: "token", window_days: 5, placed_at: new Date() })
      await insert("marketing_past_visits", { profile_key, visits: 3, last_visit_at: new Date(), folded_until: new Date() })
      await insert("marketing_provider_event", { provider: "smtp", event_id: place, kind: "bounced", email_hash: hashEmail(address), profile_key, detail: `550 ${address}`, occurred_at: new Date() })
      await insert("marketing_send", { occurrence_key: 1, profile_key, state: "failed", detail: `550 ${address} unknown` })
      await insert("marketing_offer_code", { occurrence_key: 1, profile_key, offer_key: 1, code: `CODE-${place}` })
      await insert("marketing_offer_redemption", { order_id: `order_${place}`, code: `CODE-${place}`, offer_key: 1, profile_key, currency_code: "eur", discount: 500, reporting_currency: "eur", redeemed_at: new Date() })
      await insert("marketing_touch", { occurrence_key: 1, profile_key, kind: "click", ip: "10.1.2.3", user_agent: `browser of ${name}` })
      await insert("marketing_consent_event", { profile_key, purpose: "marketing", state: "subscribed", source: `spoke-of-${name}`, detail: { note: name } })
      await insert("marketing_confirmation", { profile_key, locale: "en", evidence: { ip: "10.1.2.3", form: name }, requested_at: new Date(), expires_at: new Date() })
      await insert("marketing_preference", { profile_key, frequency: "weekly" })
      await insert("marketing_topic_choice", { profile_key, topic_key: "sale", subscribed: false })
      await insert("marketing_segment_member", { segment_key: segment.key, profile_key })
      await insert("marketing_segment_change", { segment_key: segment.key, profile_key, change: "joined" })
      await insert("marketing_changed_profile", { profile_key })
      await insert("marketing_inbox", { kind: "customer", ref: `cus_${name}` })
      await insert("marketing_activity", { actor_type: "user", action: "tagged", area: "profiles", subject_id: `mprof_${place}`, detail: { tags: [name] } })
      await insert("marketing_activity", { actor_type: "user", action: "searched", area: "settings", subject_id: null, detail: { about: address.toUpperCase() } })
      await insert("marketing_saved_view", { id: `mview_${place}`, name: "View", area: "profiles", definition: { q: address } })
    }
    const bulk = createBulk(context)
    await bulk.upload({ file: "people.csv", actor, bytes: bytesOf(`E-mail,First name\nother@example.com,other\n${email.toUpperCase()},jane\n`) })
    const exported = await bulk.create({ kind: "export", target: { ids: ["mprof_one", "mprof_two"] }, columns: ["first_name"] }, actor)
    while (await workOff(context));
    expect(await bulk.retrieve(exported)).toMatchObject({ status: "done" })
    const failed = await one<{ key: number }>("select key::float8 as key from marketing_bulk_job where kind = 'export'")
    await insert("marketing_bulk_chunk", { job_key: failed.key, part: "errors", position: 0, rows: 2, content: JSON.stringify([[2, "failed", "Wrong", email, "jane"], [3, "failed", "Wrong", "other@example.com", "other"]]) })
    return keys[0]!
  }

  it("knows every table and column of the memory", async () => {
    const tables = await context.db.query<{ table: string; personal: boolean }>(
      `select tables.table_name as table, bool_or(column_name in ('email', 'email_hash', 'profile_key', 'profile_id', 'customer_id', 'customer_ids', 'visitor_id', 'ip', 'content', 'ref', 'subject_id')) as personal
       from information_schema.tables join information_schema.columns using (table_schema, table_name)
       where tables.table_schema = 'public' and tables.table_type = 'BASE TABLE' and tables.table_name like 'marketing\\_%' and tables.table_name not like 'marketing\\_event\\__%' group by 1`)
    const covered = new Set([...personalTables.map(({ table }) => table), ...Object.keys(impersonalTables)])
    expect(tables.filter(({ table, personal }) => personal && !covered.has(table)).map(({ table }) => table)).toEqual([])
    // A table whose columns say nothing of people by name is looked at once, here.
    const without = tables.filter(({ table, personal }) => !personal && !covered.has(table)).map(({ table }) => table).sort()
    expect(without).toEqual([
      "marketing_attribute", "marketing_campaign", "marketing_cut", "marketing_link", "marketing_notice", "marketing_occurrence", "marketing_offer", "marketing_rate",
      "marketing_segment_size", "marketing_send_count", "marketing_sender", "marketing_setting", "marketing_template", "marketing_template_version", "marketing_topic", "marketing_worker",
    ])
    const columns = await context.db.query<{ name: string }>("select column_name as name from information_schema.columns where table_name = 'marketing_profile' and is_generated = 'NEVER'")
    expect([...keptProfileColumns, ...erasedProfileColumns].sort()).toEqual(columns.map(({ name }) => name).sort())
  })

  it("gives out everything before, and leaves nothing but sums and a hash after", async () => {
    const everything = await exportPerson(context, { key, email })
    for (const { table } of personalTables) if (!table.startsWith("marketing_suppression")) expect([table, everything.tables[table]!.length]).not.toEqual([table, 0])
    expect(everything.tables.marketing_bulk_chunk).toHaveLength(3)
    const told = JSON.stringify(everything)
    for (const secret of secrets) expect(told).toContain(secret)
    expect(told).not.toContain("other@example.com")

    const before = await everythingElse()
    expect(await erasePeople(context.db, [key])).toBe(1)
    expect(await erasePeople(context.db, [key])).toBe(0)
    const after = JSON.stringify(await dump("")).toLowerCase()
    for (const secret of [...secrets.filter((secret) => !["+49 30 123", "10.1.2.3", "main street"].includes(secret)), email]) expect(after).not.toContain(secret)
    expect(await everythingElse()).toEqual(before)

    expect(await one("select email, first_name, phone, customer_ids, tags, attributes, birthday, orders, spent::int, deleted_at is not null as gone, email_consent from marketing_profile where key = $1", [key]))
      .toEqual({ email: pseudonym, first_name: null, phone: null, customer_ids: [], tags: [], attributes: {}, birthday: null, orders: 1, spent: 5_000, gone: true, email_consent: "never_asked" })
    expect(await one("select reason from marketing_suppression where email_hash = $1", [hashEmail(email)])).toEqual({ reason: "erased" })
    expect(await one("select sum(net)::int as net, max(customer_id) as customer, max(cardinality(click_tokens)) as clicks from marketing_purchase where profile_key = $1", [key])).toEqual({ net: 5_000, customer: null, clicks: 0 })
    expect(await one("select sum(amount)::int as amount from marketing_credit where profile_key = $1", [key])).toEqual({ amount: 5_000 })
    expect(await one("select ip, user_agent from marketing_touch where profile_key = $1", [key])).toEqual({ ip: null, user_agent: null })
    expect(await one("select member_count from marketing_segment")).toEqual({ member_count: 1 })
    expect(await one("select rule -> 'rules' -> 0 ->> 'value' as value from marketing_segment")).toEqual({ value: pseudonym })
  })

  it("is not undone by consent, an import, the shop's customers or a new reading of everything", async () => {
    const { db } = context
    await db.query(`insert into customer (id, email, first_name, has_account) values ('cus_jane', $1, 'Jane', true)`, [email])
    await erasePeople(db, [key])
    await recordConsents(db, [{ email, purpose: "marketing", state: "subscribed", source: "form", occurredAt: new Date() }])
    const bulk = createBulk(context)
    const id = await bulk.upload({ file: "again.csv", actor, bytes: bytesOf(`E-mail,First name\n${email},Jane\n`) })
    await bulk.startImport(id, { mapping: { "E-mail": "email", "First name": "first_name" }, dry_run: false, existing: "replace", tags: [], consent: { state: "subscribed", source: "list" } }, { actor, at: new Date().toISOString() })
    while (await workOff(context));
    expect(await bulk.retrieve(id)).toMatchObject({ status: "done", failed: 1 })
    await db.query("insert into marketing_inbox (kind, ref) values ('customer', 'cus_jane') on conflict do nothing")
    const pump = thePump(context)
    await pump.drain()
    await pump.fill()
    await pump.sweep()
    await pump.drain()
    expect((await living()).map(({ email }) => email)).not.toContain(email)
    expect(await one("select count(*)::int as rows from marketing_profile where email = $1", [email])).toEqual({ rows: 0 })
    expect(await one("select deleted_at is not null as gone, first_name, customer_ids from marketing_profile where key = $1", [key])).toEqual({ gone: true, first_name: null, customer_ids: [] })
  })

  describe.each(["before", "after"])("while segments are asked again, %s their counts are written", (moment) => {
    /** Evaluates who changed, and begins to erase the person at the moment; both end well. */
    async function eraseAmid(): Promise<void> {
      let erasing: Promise<number>
      let erased = false
      const begin = async () => {
        erasing = erasePeople(context.db, [key])
        erasing.then(() => { erased = true }, () => undefined)
        const waiting = () => context.db.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
        await eventually("the erasure is done or waits", async () => erased || (await waiting()).length > 0, (so) => so)
      }
      await context.db.transaction(async (inner) => {
        const watched: Database = {
          query: async (sql, values) => {
            const counting = sql.includes("set member_count")
            if (counting && moment === "before") await begin()
            const rows = await inner.query<never>(sql, values)
            if (counting && moment === "after") await begin()
            return rows
          },
          transaction: (work) => work(watched),
        }
        expect(await evaluateChanged({ ...context, db: watched })).toMatchObject({ people: 2 })
      })
      expect(await erasing!).toBe(1)
    }
    const counts = () => one("select member_count, (select count(*)::int from marketing_segment_member where segment_key = segment.key) as members from marketing_segment segment where id = 'mseg_1'")

    it("counts who left by the rule once", async () => {
      await context.db.query(`update marketing_segment set rule = '{"version":1,"combinator":"and","rules":[{"field":"orders","operator":"is","value":1}]}'`)
      await context.db.query("update marketing_profile set orders = 0 where key = $1", [key])
      await eraseAmid()
      expect(await counts()).toEqual({ member_count: 1, members: 1 })
    })

    it("leaves out who joined by the rule", async () => {
      await context.db.query(`update marketing_segment set rule = '{"version":1,"combinator":"and","rules":[{"field":"orders","operator":"is","value":1}]}', member_count = 1`)
      await context.db.query("delete from marketing_segment_member where profile_key = $1", [key])
      await eraseAmid()
      while ((await evaluateChanged(context)).people) { /* until nobody waits */ }
      expect(await counts()).toEqual({ member_count: 1, members: 1 })
      expect(await context.db.query("select 1 from marketing_segment_change where profile_key = $1", [key])).toEqual([])
    })
  })

  it("goes on where the address is put on the list at the same moment", async () => {
    let erasing: Promise<number>
    await context.db.transaction(async (inner) => {
      await suppressAddresses(inner, { hashes: [hashEmail(email)], reason: "imported", note: `${email} wrote in`, expiresAt: new Date() })
      erasing = erasePeople(context.db, [key])
      erasing.catch(() => undefined)
      await somebodyWaits(context.db)
    })
    expect(await erasing!).toBe(1)
    expect(await one("select reason, note, expires_at from marketing_suppression where email_hash = $1", [hashEmail(email)])).toEqual({ reason: "erased", note: null, expires_at: null })
    expect(JSON.stringify(await dump("")).toLowerCase()).not.toContain(email)
  })

  const living = () => context.db.query<{ email: string }>("select email from marketing_profile where deleted_at is null order by key")
  /** All rows of all our tables that are not the person's. */
  const everythingElse = async () => {
    const rows = await dump("other")
    delete rows.marketing_segment
    delete rows.marketing_suppression
    delete rows.marketing_bulk_job
    return rows
  }
  async function dump(about: string): Promise<Record<string, string[]>> {
    const tables = await context.db.query<{ table_name: string }>(`select table_name from information_schema.tables where table_schema = 'public' and table_name like 'marketing\\_%' and table_name not like 'marketing\\_event\\__%'`)
    const rows: Record<string, string[]> = {}
    for (const { table_name } of tables) {
      const found = await context.db.query<{ row: string }>(`select to_jsonb(held)::text as row from ${table_name} held order by 1`)
      rows[table_name] = found.map(({ row }) => row).filter((row) => row.includes(about) && (about === "" || !row.includes("chunk") ) && !(about && row.includes("jane")) && !(about && table_name === "marketing_bulk_chunk"))
    }
    return rows
  }
  async function* bytesOf(text: string) {
    yield Buffer.from(text)
  }
})
