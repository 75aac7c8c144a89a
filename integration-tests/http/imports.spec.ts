import type { BulkJobDetailResponse, BulkJobResponse, ImportDraftResponse, ImportStartRequest, ProfileEraseResponse, ProfileExportResponse } from "../../src/core/http/bulk"
import type { ProfileListItem, ProfileListResponse } from "../../src/core/http/profiles"
import { describeRunningShop } from "../setup/running-shop"
import { eventually } from "../setup/eventually"
import { aCustomer, profileOf } from "../world/a-customer"
import { aStaticSegment } from "../world/many-people"

const LINES = 5_000

describeRunningShop("imports", (shop) => {
  const admin = <Answer>(method: "GET" | "POST", path: string, body?: object) => shop().admin<Answer>(method, `/admin/marketing/${path}`, body)
  const raw = (path: string, init: RequestInit = {}) => shop().raw(`/admin/marketing/${path}`, init)

  const upload = async (content: string | Buffer, name = "people.csv"): Promise<ImportDraftResponse> => {
    const answer = await raw(`imports?name=${encodeURIComponent(name)}`, { method: "POST", headers: { "content-type": "text/csv" }, body: content as BodyInit })
    const text = await answer.text()
    if (!answer.ok) throw new Error(text)
    return JSON.parse(text) as ImportDraftResponse
  }
  const start = (draft: ImportDraftResponse, wish: Partial<ImportStartRequest> = {}) =>
    admin<BulkJobDetailResponse>("POST", `imports/${draft.job.id}/start`, {
      mapping: Object.fromEntries(draft.columns.map(({ name, guess }) => [name, guess])), dry_run: false, existing: "replace", tags: [], consent: null, ...wish,
    })
  const ended = async (id: string): Promise<BulkJobResponse> => {
    const { job } = await eventually("the end of the work", () => admin<BulkJobDetailResponse>("GET", `bulk-jobs/${id}`), ({ job }) => !["waiting", "running"].includes(job.status), 60_000)
    return job
  }
  const person = async (email: string): Promise<ProfileListItem | undefined> =>
    (await admin<ProfileListResponse>("GET", `profiles?q=${encodeURIComponent(email)}`)).profiles.find((profile) => profile.email === email)

  it("takes a file of thousands as it arrives, tries it, and imports it once", async () => {
    const { sql } = shop()
    await sql.raw(`insert into marketing_attribute (id, key, name, type) values ('mattr_1', 'points', 'Points', 'number')`)
    const segment = await aStaticSegment({ query: async (text: string, values: unknown[]) => (await sql.raw(text.replace(/\$1/g, "?").replace(/\$2/g, "?"), values)).rows } as never, "Fair")
    const lines = Array.from({ length: LINES }, (_, index) =>
      index % 1_000 === 999 ? `broken${index},Bad,,Line,` : `Person${index}@Example.com,First ${index},"Last, ${index}",${index},"a;b"`)
    lines.push(`person0@example.com,Again,Last,7,c`)
    const draft = await upload(`\uFEFFE-mail,First name,Last name,Points,Tags\r\n${lines.join("\r\n")}\r\n`)
    expect(draft.job).toMatchObject({ status: "ready", total: LINES + 1, title: `Import 5,001 lines of people.csv` })
    expect(draft.file).toEqual({ name: "people.csv", encoding: "utf-8", separator: "," })
    expect(draft.columns.map(({ guess }) => guess)).toEqual(["email", "first_name", "last_name", "attribute.points", "tags"])
    expect(draft.columns[0]!.samples[0]).toBe("Person0@Example.com")

    await start(draft, { dry_run: true, tags: ["Fair 2026"] })
    const tried = await ended(draft.job.id)
    const counts = { created: LINES - 5, problems: expect.arrayContaining([{ reason: "E-mail: “…” is not an e-mail address.", rows: 5 }]), notes: [{ reason: "A later line has the same e-mail address; that one counts.", rows: 1 }] }
    expect(tried).toMatchObject({ status: "ready", done: LINES + 1, failed: 5, has_errors: true, result: { ...counts, dry_run: true } })
    expect(await person("person1@example.com")).toBeUndefined()

    await start(draft, { tags: ["Fair 2026"], segment_id: segment })
    const job = await ended(draft.job.id)
    expect(job).toMatchObject({ status: "done", done: LINES + 1, failed: 5, result: counts })
    expect(job.result.dry_run).toBeUndefined()
    expect(await person("person1@example.com")).toMatchObject({ first_name: "First 1", last_name: "Last, 1", tags: ["a", "b", "Fair 2026"], email_consent: "never_asked" })
    expect(await person("person0@example.com")).toMatchObject({ first_name: "Again", tags: ["c", "Fair 2026"] })
    const [stored] = (await sql.raw(`select (select count(*)::int from marketing_profile where deleted_at is null and 'Fair 2026' = any (tags)) as people,
      (select member_count from marketing_segment where id = '${segment}') as members, (select attributes from marketing_profile where email = 'person12@example.com') as attributes`)).rows
    expect(stored).toEqual({ people: LINES - 5, members: LINES - 5, attributes: { points: 12 } })

    // As bytes: text() would take the byte order mark off.
    const errors = Buffer.from(await (await raw(`bulk-jobs/${draft.job.id}/errors`)).arrayBuffer()).toString()
    const written = errors.trimEnd().split("\r\n")
    expect(written).toHaveLength(7)
    expect(written[0]).toBe("\uFEFFE-mail,First name,Last name,Points,Tags,Line,Result,Reason")
    expect(written[1]).toBe(`Person0@Example.com,First 0,"Last, 0",0,"a;b",2,note,"A later line has the same e-mail address; that one counts."`)
    expect(written[2]).toBe(`broken999,Bad,,Line,,1001,failed,E-mail: “broken999” is not an e-mail address. Points: “Line” is not a number. Write it like 1234.5.`)
    await expect(start(draft)).rejects.toThrow(/waits to be started/)
  })

  it("writes consent only with a source, and subscribes nobody who left", async () => {
    const left = await aCustomer(shop(), "Lena")
    const id = await profileOf(shop(), left.email)
    await admin("POST", `profiles/${id}/consent`, { purpose: "marketing", state: "unsubscribed", source: "Called us" })
    await shop().sql.raw(`insert into marketing_suppression (email_hash, reason) values (encode(sha256('bounced@example.com'), 'hex'), 'hard_bounce')`)
    const file = `Mail;Vorname;Newsletter\nnew@example.com;Neu;ja\nno@example.com;Nie;nein\nempty@example.com;Leer;\n${left.email};Other;ja\nbounced@example.com;Weg;ja\nodd@example.com;Odd;vielleicht\n`
    const draft = await upload(Buffer.from(file, "latin1"))
    expect(draft).toMatchObject({ file: { separator: ";" }, columns: [{ guess: "email" }, { guess: "first_name" }, { guess: "consent" }] })
    await expect(start(draft)).rejects.toThrow(/Say how these people agreed/)
    await start(draft, { consent: { state: "subscribed", source: "Paper list at the fair" } })
    const job = await ended(draft.job.id)
    expect(job).toMatchObject({ status: "done", failed: 1, result: { consented: 1, created: 4, unchanged: 1 } })
    expect(job.result.notes!.map(({ reason, rows }) => [reason.slice(0, 30), rows]).sort()).toEqual([
      ["No mail may go to this address", 1], ["The person unsubscribed; an im", 1], ["The shop's own record of this ", 1],
    ])
    expect(await person("new@example.com")).toMatchObject({ email_consent: "subscribed", email_consent_source: "Paper list at the fair" })
    expect(await person("no@example.com")).toMatchObject({ email_consent: "unsubscribed" })
    expect(await person("empty@example.com")).toMatchObject({ email_consent: "never_asked" })
    expect(await person("bounced@example.com")).toMatchObject({ email_consent: "never_asked", first_name: "Weg" })
    expect(await person(left.email)).toMatchObject({ email_consent: "unsubscribed", first_name: "Lena" })
    expect(await person("odd@example.com")).toBeUndefined()
  })

  it("says what is wrong with a file or a mapping, and keeps nothing of a file it cannot read", async () => {
    await expect(upload("")).rejects.toThrow(/empty/)
    await expect(upload("PK\u0003\u0004 not csv")).rejects.toThrow(/spreadsheet file/)
    await expect(upload("E-mail,Name\n")).rejects.toThrow(/no lines below/)
    await expect(upload(`E-mail,Name\na@b.de,"never closed\n`)).rejects.toThrow(/quotation mark/)
    const draft = await upload("Who,What\nx,y\n")
    await expect(start(draft, { mapping: { Who: "first_name", What: "first_name", Where: null } })).rejects.toThrow(/cannot both become[\s\S]*no column[\s\S]*holds the e-mail address/)
    const { job } = await admin<BulkJobDetailResponse>("POST", `bulk-jobs/${draft.job.id}/cancel`, {})
    expect(job.status).toBe("cancelled")
    const { rows } = await shop().sql.raw(`select count(*)::int as rows from marketing_bulk_chunk chunk join marketing_bulk_job job on job.key = chunk.job_key where job.status in ('cancelled', 'uploading')`)
    expect(rows).toEqual([{ rows: 0 }])
    await expect(admin("GET", "bulk-jobs/mbulk_nobody")).rejects.toThrow(/404/)
    await expect(admin("POST", "bulk-jobs", { kind: "dance" })).rejects.toThrow(/kind/)
  })

  it("exports, hands over and erases through the API, Medusa's customer with it if wished, and nothing brings them back", async () => {
    const { email, id: customerId } = await aCustomer(shop(), "Erna")
    const id = await profileOf(shop(), email)
    const { job } = await admin<BulkJobDetailResponse>("POST", "bulk-jobs", { kind: "export", target: { rule: { version: 1, combinator: "and", rules: [{ field: "email", operator: "is", value: email }] }, q: "ern" } })
    expect(job.title).toBe("Export 1 person")
    expect(await ended(job.id)).toMatchObject({ status: "done", has_download: true })
    const file = await raw(`bulk-jobs/${job.id}/download?bom=false`)
    expect(file.headers.get("content-type")).toContain("text/csv")
    expect((await file.text()).split("\r\n")[1]).toContain(`${email},Erna,Example`)

    const everything = await admin<ProfileExportResponse>("GET", `profiles/${id}/export`)
    expect(everything.tables.marketing_profile).toMatchObject([{ email, first_name: "Erna" }])
    await expect(admin("POST", `profiles/${id}/erase`, { confirm: "else@example.com", customer: true })).rejects.toThrow(/nothing was erased/)
    expect(await admin<ProfileEraseResponse>("POST", `profiles/${id}/erase`, { confirm: email, customer: true })).toEqual({ id, erased: true, customers_deleted: 1 })
    expect((await shop().sql.raw(`select deleted_at is not null as gone from customer where id = '${customerId}'`)).rows).toEqual([{ gone: true }])
    expect((await (await raw(`bulk-jobs/${job.id}/download`)).text()).toLowerCase()).not.toContain("erna")
    await shop().admin("POST", "/admin/customers", { email, first_name: "Erna" })
    const late = await aCustomer(shop(), "Later")
    await profileOf(shop(), late.email)
    expect(await person(email)).toBeUndefined()
  })
})
