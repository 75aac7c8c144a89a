import { Readable } from "node:stream"
import { hashEmail } from "../../src/core/base/hash-email"
import { createBulk } from "../../src/modules/marketing/areas/bulk"
import { createSuppressions } from "../../src/modules/marketing/areas/suppressions"
import { workOff } from "../../src/modules/marketing/bulk/work-off"
import { erasePeople } from "../../src/modules/marketing/memory/erase-people"
import { expireSuppressions } from "../../src/modules/marketing/queries/campaigns/expire-suppressions"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aSentMail } from "../world/a-sent-mail"

const actor = { type: "user", id: "user_ada" }
const note = "They wrote to us"

let context: TestContext
let suppressions: ReturnType<typeof createSuppressions>
beforeAll(async () => {
  context = await marketingContext("suppressions")
  suppressions = createSuppressions(context)
})
beforeEach(() => context.db.query("truncate marketing_suppression, marketing_suppression_event, marketing_changed_profile"))
afterAll(() => context.drop())

const suppress = (email: string, reason: string, more = "null::timestamptz") =>
  context.db.query(`insert into marketing_suppression (email_hash, reason, expires_at) values ($1, $2, ${more})`, [hashEmail(email), reason])
const add = (addresses: string[], more: { note?: string; expires_at?: string | null } = {}) => suppressions.add({ addresses, note: "", expires_at: null, ...more }, actor)
const page = { limit: 20, offset: 0 }
const history = async (email: string) => (await suppressions.retrieve(email)).events.map(({ action, reason, note, actor_id }) => ({ action, reason, note, actor_id })).reverse()
const csv = (text: string) => Readable.from([Buffer.from(text)])
const importList = async (text: string) => {
  const id = await suppressions.upload({ file: "list.csv", bytes: csv(text), actor })
  await suppressions.startImport(id, { note: "from the old system", actor })
  while (await workOff(context));
  return createBulk(context).present(id)
}

describe("the suppression list", () => {
  it("shows an address while a person of the shop's has it, and its hash alone otherwise", async () => {
    const { email, profileKey } = await aSentMail(context)
    await suppress(email, "hard_bounce")
    await suppress("stranger@example.org", "complaint")
    const { suppressions: rows, count } = await suppressions.list(page)
    expect(count).toBe(2)
    expect(rows.find(({ id }) => id === hashEmail(email))).toMatchObject({ email, profile: { name: "Ada" }, reason: { code: "hard_bounce", release: "note" } })
    expect(rows.find(({ id }) => id === hashEmail("stranger@example.org"))).toMatchObject({ email: null, profile: null, reason: { code: "complaint", release: "confirm" } })
    await context.db.query("with changed as (update marketing_profile set deleted_at = now() where key = $1 returning key) insert into marketing_changed_profile (profile_key) select key from changed", [profileKey])
    expect((await suppressions.list({ ...page, q: email })).suppressions).toEqual([expect.objectContaining({ email: null })])
  })

  it("is searched by address, by hash and by person, and narrowed by reason", async () => {
    const { email } = await aSentMail(context, { firstName: "Grace" })
    await suppress(email, "unsubscribed")
    await suppress("stranger@example.org", "complaint")
    const found = async (q: string) => (await suppressions.list({ ...page, q })).suppressions.map(({ id }) => id)
    expect(await found(" Stranger@Example.org ")).toEqual([hashEmail("stranger@example.org")])
    expect(await found(hashEmail("stranger@example.org").toUpperCase())).toEqual([hashEmail("stranger@example.org")])
    expect(await found("grace")).toEqual([hashEmail(email)])
    expect(await found("nobody@example.org")).toEqual([])
    expect((await suppressions.list({ ...page, reason: ["complaint", "manual"] })).count).toBe(1)
  })

  it("takes many addresses at once, each once, and leaves what is on it", async () => {
    const { email, profileKey } = await aSentMail(context)
    await suppress("a@example.org", "complaint")
    expect(suppressions.check({ addresses: ["a@example.org", "no address", hashEmail("b@example.org"), "<c@example.org>", ""], note: "", expires_at: null })).toEqual([
      { path: ["addresses", 1], message: "Line 2, “no address”, is not an e-mail address." }, { path: ["addresses", 4], message: "Line 5, “”, is not an e-mail address." },
    ])
    expect(await add(["A@example.org", email, email, hashEmail("b@example.org")], { note })).toMatchObject({ added: 2, already: 1 })
    expect((await suppressions.retrieve("a@example.org")).suppression).toMatchObject({ reason: { code: "complaint" }, note: null })
    expect((await suppressions.retrieve(email)).suppression).toMatchObject({ reason: { code: "manual" }, note })
    expect(await context.db.query("select profile_key::float8 as key from marketing_changed_profile")).toEqual([{ key: profileKey }])
  })

  it("releases with a note, leaves consent alone, and keeps what happened", async () => {
    const { email, profileKey } = await aSentMail(context, { consent: "unsubscribed" })
    await add([email], { note: "asked at the counter" })
    expect(await suppressions.release(hashEmail(email), { note }, actor)).toMatchObject({ reason: "manual" })
    expect((await suppressions.retrieve(email)).suppression).toBeNull()
    expect(await history(email)).toEqual([
      { action: "suppressed", reason: "manual", note: "asked at the counter", actor_id: "user_ada" }, { action: "released", reason: "manual", note, actor_id: "user_ada" },
    ])
    expect(await context.db.query("select email_consent from marketing_profile where key = $1", [profileKey])).toEqual([{ email_consent: "unsubscribed" }])
    await expect(suppressions.release(hashEmail(email), { note }, actor)).rejects.toThrow("not on the suppression list")
  })

  it("releases whoever complained only when that is typed, and whoever was erased never", async () => {
    await suppress("angry@example.org", "complaint")
    await suppress("gone@example.org", "erased")
    const release = (email: string, confirm?: string) => suppressions.release(hashEmail(email), { note, ...(confirm ? { confirm } : {}) }, actor)
    await expect(release("angry@example.org")).rejects.toThrow("reported a mail as spam")
    await expect(release("angry@example.org", "yes")).rejects.toThrow("Type “release”")
    await release("angry@example.org", " Release ")
    await expect(release("gone@example.org", "release")).rejects.toThrow("Only they can come back")
    expect((await suppressions.list(page)).suppressions.map(({ reason }) => reason.code)).toEqual(["erased"])
  })

  it("logs what happens by itself too, without an actor, and nothing of the transaction before", async () => {
    await add(["a@example.org"])
    await suppress("rest@example.org", "soft_bounces", "now() - interval '1 day'")
    await expireSuppressions(context.db)
    expect(await history("rest@example.org")).toEqual([
      { action: "suppressed", reason: "soft_bounces", note: null, actor_id: null }, { action: "released", reason: "soft_bounces", note: null, actor_id: null },
    ])
    await context.db.query("update marketing_suppression set reason = 'complaint' where email_hash = $1", [hashEmail("a@example.org")])
    expect((await history("a@example.org")).map(({ action }) => action)).toEqual(["suppressed", "changed"])
  })

  it("lets two release one address and tells the second", async () => {
    await add(["twice@example.org"])
    const came = await Promise.allSettled([1, 2].map(() => suppressions.release(hashEmail("twice@example.org"), { note }, actor)))
    expect(came.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await history("twice@example.org")).toHaveLength(2)
  })

  it("forgets what was said of an erased address, and keeps that it was erased", async () => {
    const { email, profileKey } = await aSentMail(context)
    await add([email], { note: "a private word" })
    await erasePeople(context.db, [profileKey])
    expect((await history(email)).every(({ reason, note }) => reason === "erased" && note === null)).toBe(true)
    expect((await suppressions.retrieve(email)).suppression).toMatchObject({ reason: { code: "erased" }, note: null })
  })
})

describe("lists of addresses", () => {
  it("are read from the column that holds them, addresses and hashes; what is neither is told by its line", async () => {
    await suppress("known@example.org", "complaint")
    const job = await importList(`Name,E-Mail\nAda,ada@example.org\nBob,nothing\nCy,${hashEmail("cy@example.org")}\nDee,Known@Example.org\nEve,\n`)
    expect(job).toMatchObject({ status: "done", kind: "suppress", total: 5, done: 5, failed: 2, has_errors: true, result: { changed: 2, unchanged: 1 }, title: "Put 5 lines of list.csv on the suppression list" })
    let errors = ""
    for await (const piece of await createBulk(context).errors(job.id, { bom: false })) errors += piece
    expect(errors.split("\r\n").slice(0, 3)).toEqual(["Name,E-Mail,Line,Result,Reason", "Bob,nothing,3,failed,“nothing” is not an e-mail address.", "Eve,,6,failed,The line has no address."])
    expect((await suppressions.retrieve("cy@example.org")).suppression).toMatchObject({ reason: { code: "imported" }, note: "from the old system" })
    expect(await history("ada@example.org")).toEqual([{ action: "suppressed", reason: "imported", note: "from the old system", actor_id: "user_ada" }])
    // The uploaded lines are gone once they are worked off.
    expect(await context.db.query("select 1 from marketing_bulk_chunk where part = 'rows'")).toEqual([])
  })

  it("need no line with names", async () => {
    const job = await importList("first@example.org\nsecond@example.org\nthird@example.org\n")
    expect(job).toMatchObject({ status: "done", result: { changed: 3 }, failed: 0 })
    expect((await suppressions.list(page)).count).toBe(3)
  })

  it("are refused when nothing in them is an address, and leave nothing behind", async () => {
    await expect(suppressions.upload({ file: "x.csv", bytes: csv("a,b\n1,2\n"), actor })).rejects.toThrow("No column of the file holds e-mail addresses")
    expect(await context.db.query("select 1 from marketing_bulk_job where params ->> 'file' = 'x.csv'")).toEqual([])
  })

  it("may be long, and come out as they went in", async () => {
    const emails = Array.from({ length: 2_500 }, (_, index) => `person${index}@example.org`)
    const job = await importList(`email\n${emails.join("\n")}\n`)
    expect(job).toMatchObject({ status: "done", total: 2_500, done: 2_500, result: { changed: 2_500 } })
    let file = ""
    for await (const piece of suppressions.output({ bom: true })) file += piece
    const lines = file.split("\r\n").filter(Boolean)
    expect(lines[0]).toBe("\uFEFFEmail,Hash,Reason,Since,Until,Note")
    expect(new Set(lines.slice(1).map((line) => line.split(",")[1]))).toEqual(new Set(emails.map(hashEmail)))
  })

  it("mean the address also where an export put an apostrophe before it", async () => {
    expect(await importList("Email\n'+ada@example.org\n")).toMatchObject({ failed: 0, result: { changed: 1 } })
    expect((await suppressions.list(page)).suppressions.map(({ id }) => id)).toEqual([hashEmail("+ada@example.org")])
  })
})
