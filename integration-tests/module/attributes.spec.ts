import fc from "fast-check"
import { readWrittenValue } from "../../src/core/profiles/attribute-value"
import type { CreateAttribute } from "../../src/core/profiles/attribute.schema"
import type { AttributeType } from "../../src/core/segments/catalogue"
import { createAttributes } from "../../src/modules/marketing/areas/attributes"
import { createSegments } from "../../src/modules/marketing/areas/segments"
import { recordFromShop } from "../../src/modules/marketing/memory/record-from-shop"
import { asAttribute } from "../../src/modules/marketing/queries/profiles/metadata-value"
import { marketingContext, type TestContext } from "../setup/marketing-context"

const actor = { type: "user", id: "user_1" }
const define = (key: string, type: AttributeType, more: Partial<CreateAttribute> = {}): CreateAttribute =>
  ({ key, name: key.replace("_", " "), type, help: null, choices: [], metadata_key: null, ...more })

describe("Attributes of the shop's own", () => {
  let context: TestContext
  const attributes = () => createAttributes(context)
  const valuesOf = async (email: string) =>
    (await context.db.query<{ attributes: object }>("select attributes from marketing_profile where email = $1", [email]))[0]?.attributes
  const aCustomer = (id: string, email: string, metadata: object = {}, hasAccount = true) => context.db.query(
    `insert into customer (id, email, has_account, metadata) values ($1, $2, $4, $3) on conflict (id) do update set metadata = excluded.metadata`, [id, email, JSON.stringify(metadata), hasAccount])
  const changed = async () => (await context.db.query<{ profile_key: string }>("delete from marketing_changed_profile returning profile_key")).length

  beforeAll(async () => {
    context = await marketingContext("attributes")
    for (const name of ["ada", "bob", "eve"]) await aCustomer(`cus_${name}`, `${name}@example.com`)
    await recordFromShop(context, { customerIds: ["cus_ada", "cus_bob", "cus_eve"] })
  })
  afterAll(() => context.drop())

  it("are defined once by key, and keep it", async () => {
    await attributes().create(define("points", "number"), { actor })
    await attributes().create(define("tier", "choice", { choices: ["Gold", "Silver"] }), { actor })
    await expect(attributes().create(define("points", "text"), { actor })).rejects.toThrow("There already is an attribute with the key “points”. Choose another key.")
    const [points, tier] = await attributes().list()
    expect(points).toMatchObject({ key: "points", type: "number", people: 0, used_by: [], used_in: [] })
    await attributes().update(tier!.id, { name: "Loyalty tier", choices: ["Gold", "Silver", "Bronze"] }, { actor })
    expect(await attributes().retrieve(tier!.id)).toMatchObject({ key: "tier", name: "Loyalty tier", choices: ["Gold", "Silver", "Bronze"] })
    await expect(attributes().update(points!.id, { choices: ["1"] }, { actor })).rejects.toThrow("“points” is no choice, so it has no choices. Leave them out.")
  })

  it("are merged by key for many people at once, each row answered", async () => {
    await changed()
    const answer = await attributes().setMany([
      { email: " ADA@example.com ", attributes: { points: 10, tier: "Gold" } },
      { customer_id: "cus_bob", attributes: { points: "12" } },
      { email: "nobody@example.com", attributes: { points: 1 } },
      { customer_id: "cus_eve", attributes: { pionts: 1 } },
      { email: "ada@example.com", attributes: { points: 11 } },
      { customer_id: "cus_eve", attributes: { points: null } },
    ], { actor })
    expect(answer).toMatchObject({ updated: 1, unchanged: 1 })
    expect(answer.problems).toEqual([
      { index: 1, path: ["values", 1, "attributes", "points"], message: "“points” must be a number, such as 12 or 3.5, or null to remove it." },
      { index: 2, path: ["values", 2], message: expect.stringMatching(/^Nobody is known as nobody@example\.com\./) },
      { index: 3, path: ["values", 3, "attributes", "pionts"], message: "There is no attribute “pionts”. Did you mean “points”?" },
    ])
    expect(await valuesOf("ada@example.com")).toEqual({ points: 11, tier: "Gold" })
    expect(await changed()).toBe(1)
    const [person] = await context.db.query<{ id: string }>("select id from marketing_profile where email = 'ada@example.com'")
    expect(await attributes().setOne(person!.id, { points: null }, { actor })).toBe(true)
    expect(await valuesOf("ada@example.com")).toEqual({ tier: "Gold" })
    await expect(attributes().setOne(person!.id, { points: 3, tier: "Tin" }, { actor })).rejects.toThrow("“Loyalty tier” must be one of Gold, Silver, Bronze, or null to remove it.")
    expect(await valuesOf("ada@example.com")).toEqual({ tier: "Gold" })
    expect(await attributes().setOne("mprof_nobody", { points: 1 }, { actor })).toBe(false)
  })

  it("keep a choice that people have, and an attribute that something uses", async () => {
    const tier = (await attributes().list()).find(({ key }) => key === "tier")!
    expect(tier.people).toBe(1)
    await expect(attributes().update(tier.id, { choices: ["Silver"] }, { actor })).rejects.toThrow("People have “Gold” (1). Give them another value first, or keep the choice.")
    const segment = await createSegments(context).create({ name: "Golden", rule: { version: 1, combinator: "and", rules: [{ field: "attribute.tier", operator: "is", value: "Gold" }] } })
    await context.db.query(
      `insert into marketing_campaign (id, name, audience, message) values ('mcam_1', 'News', '{}', '{"subject": "You are {{ attributes.tier }}", "mjml": "{{ attributes.points_old }}"}')`)
    await expect(attributes().remove(tier.id, { actor })).rejects.toThrow("“Loyalty tier” cannot be deleted: the segment “Golden” and the campaign “News” use it. Take it out there first.")
    expect((await attributes().list()).find(({ key }) => key === "points")).toMatchObject({ used_by: [], used_in: [] })
    await createSegments(context).delete(segment)
    await context.db.query("update marketing_campaign set status = 'sent'")
    await attributes().remove(tier.id, { actor })
    expect(await valuesOf("ada@example.com")).toEqual({})
    expect((await attributes().list()).map(({ key }) => key)).toEqual(["points"])
  })

  it("are read from customer metadata, the account's first good value, and from nowhere else", async () => {
    await aCustomer("cus_eve", "eve@example.com", { tickets: "4", vip: "maybe", sizes: ["S", " M "] })
    await aCustomer("cus_eve_guest", "Eve@example.com", { tickets: 9, vip: "yes" }, false)
    for (const [key, type] of [["tickets", "number"], ["vip", "boolean"], ["sizes", "list"]] as const)
      await attributes().create(define(key, type, { metadata_key: key }), { actor })
    const hinted = await context.db.query<{ ref: string }>("select ref from marketing_inbox where kind = 'customer' order by ref")
    expect(hinted.map(({ ref }) => ref)).toEqual(["cus_eve", "cus_eve_guest"])
    await attributes().setMany([{ email: "eve@example.com", attributes: { points: 5 } }], { actor })
    await recordFromShop(context, { customerIds: hinted.map(({ ref }) => ref) })
    expect(await valuesOf("eve@example.com")).toEqual({ points: 5, tickets: 4, vip: true, sizes: ["S", "M"] })
    const { problems } = await attributes().setMany([{ email: "eve@example.com", attributes: { tickets: 1 } }], { actor })
    expect(problems[0]!.message).toBe("“tickets” is read from the customer's metadata (tickets). Change it there, or take the metadata key off the attribute.")
    await aCustomer("cus_eve", "eve@example.com", {})
    await recordFromShop(context, { customerIds: ["cus_eve"] })
    expect(await valuesOf("eve@example.com")).toEqual({ points: 5, tickets: 9, vip: true })
    await changed()
    await recordFromShop(context, { customerIds: ["cus_eve"] })
    expect(await changed()).toBe(0)
  })

  it("mean in metadata what they mean in a file, whatever stands there", async () => {
    const types: AttributeType[] = ["text", "number", "boolean", "date", "list", "choice"]
    const choices = ["Gold", "gold", "7", "a;b"]
    const written = fc.oneof(
      fc.constantFrom("12", "-3.50", "1e3", " yes ", "NO", "2024-02-29", "2023-02-29", "2024-02-29T10:00:00Z", "0999-01-01", "a, b;a;;", "GOLD", "x".repeat(500), "x".repeat(501), "", "  ", "' or 1=1 --", "{}"),
      fc.string({ maxLength: 8 }).filter((text) => !text.includes("\u0000")),
      fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => Number(value.toFixed(4))), fc.boolean(), fc.constant(null),
      fc.array(fc.constantFrom("S", " M ", "", "x".repeat(201), 4), { maxLength: 4 }), fc.constant({ a: 1 }), fc.constant(Array.from({ length: 101 }, (_, index) => `e${index}`)),
    )
    const cases = fc.sample(fc.tuple(fc.constantFrom(...types), written), { numRuns: 1_000, seed: 7 }).map(([type, given]) => ({ type, given, choices }))
    const rows = await context.db.query<{ place: string; value: unknown }>(
      `select place, ${asAttribute("metadata.given", "metadata")} as value
       from rows from (jsonb_to_recordset($1::jsonb) as (type text, given jsonb, choices text[])) with ordinality as metadata (type, given, choices, place) order by place`, [JSON.stringify(cases)])
    const asRead = cases.map(({ type, given }) => {
      const read = readWrittenValue({ name: "x", type, choices }, given)
      return "value" in read ? read.value : null
    })
    cases.forEach(({ type, given }, index) => expect({ type, given, value: rows[index]!.value }).toEqual({ type, given, value: asRead[index] }))
    expect(asRead.filter((value) => value !== null).length).toBeGreaterThan(100)
  })
})
