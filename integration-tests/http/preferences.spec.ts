import { request } from "node:http"
import { confirmUrl, preferencesUrl } from "../../src/core/campaigns/tracking-urls"
import type { StorePreferencesResponse } from "../../src/core/http/subscriptions"
import { recordConsents } from "../../src/modules/marketing/memory/record-consents"
import { lockMemory } from "../../src/modules/marketing/queries/profiles/lock-memory"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { eventually } from "../setup/eventually"
import { askJson, describeRunningShop } from "../setup/running-shop"
import { aSentMail, whatIsKnown } from "../world/a-sent-mail"

const BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
const visit = (url: string, { headers = {}, ...more }: { method?: string; headers?: Record<string, string>; body?: BodyInit } = {}) =>
  fetch(url, { redirect: "manual", headers: { "user-agent": BROWSER, ...headers }, ...more })

describeRunningShop("preferences", (shop) => {
  const marketing = () => shop().container.resolve<MarketingModuleService>("marketing")
  const context = () => marketing().context
  const rows = (sql: string, values: unknown[] = []) => context().db.query<Record<string, unknown>>(sql, values)
  const press = (url: string, fields: Record<string, string | string[]>) =>
    visit(url, { method: "POST", body: new URLSearchParams(Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value]))) })
  const publishableKey = async () => {
    const { sales_channel } = await shop().admin<{ sales_channel: { id: string } }>("POST", "/admin/sales-channels", { name: "Web" })
    const { api_key } = await shop().admin<{ api_key: { id: string; token: string } }>("POST", "/admin/api-keys", { type: "publishable", title: "Storefront" })
    await shop().admin("POST", `/admin/api-keys/${api_key.id}/sales-channels`, { add: [sales_channel.id] })
    return api_key.token
  }
  const aMailOf = async () => {
    const sent = await aSentMail(context())
    return { ...sent, preferences: preferencesUrl(context().options, sent.occurrenceKey, sent.profileKey) }
  }
  const personOf = async (email: string) => (await rows("select key from marketing_profile where email = $1", [email]))[0]
  const topics = (list: object[]) => shop().admin("POST", "/admin/marketing/topics", { topics: list })

  /** Everything kept, but what the shop's own pulse writes, and that the unsubscribe page was looked at: that tells scanners apart. */
  const everything = async () => {
    const tables = await rows(`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name like 'marketing\\_%' and table_name not in ('marketing_worker', 'marketing_setting', 'marketing_changed_profile', 'marketing_inbox', 'marketing_touch')`)
    return Promise.all(tables.map(async ({ table_name }) => [table_name, await rows(`select md5(coalesce(string_agg(row::text, ',' order by row::text), '')) as sum from ${String(table_name)} row`)]))
  }

  it("opening any link of a mail by a scanner changes nothing", async () => {
    await topics([{ key: "sale", names: { en: "Sale" } }])
    const sent = await aMailOf()
    await marketing().subscriptions.request({ email: "scanned@example.com", topics: [], locale: "en", evidence: {} })
    await eventually("the confirmation arrives", () => shop().mailbox.mailTo("scanned@example.com"), Boolean)
    const [asked] = await rows("select key::int from marketing_confirmation")
    await eventually("the mail's end is written", () => rows("select 1 from marketing_confirmation where state = 'accepted'"), ({ length }) => length === 1)
    const before = await everything()
    const links = [sent.preferences, sent.unsubscribe, confirmUrl(context().options, Number(asked!.key)), `${sent.preferences}&lang=fr`]
    for (const url of links) for (const method of ["GET", "HEAD", "GET"]) {
      const answer = await visit(url, { method, headers: { "user-agent": "Mozilla/5.0 (compatible; SafeLinks)" } })
      expect([url, answer.status, answer.headers.get("set-cookie"), answer.headers.get("cache-control")]).toEqual([url, 200, null, "no-store"])
      expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/)
    }
    expect(await everything()).toEqual(before)
    expect(await rows("select distinct kind from marketing_touch where kind <> 'unsubscribe_page'")).toEqual([])
  })

  it("Gmail's one-click POST, byte for byte, unsubscribes", async () => {
    const sent = await aMailOf()
    const { pathname, search, host, port } = new URL(sent.unsubscribe)
    const status = await new Promise<number>((answered, failed) => {
      const body = "List-Unsubscribe=One-Click"
      // No user agent, no cookies, no accept header: what mailbox providers send is as bare as this.
      const posted = request({ host: "localhost", port, path: pathname + search, method: "POST", headers: { host, "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) } }, (answer) => {
        answer.resume()
        answered(answer.statusCode!)
      })
      posted.on("error", failed)
      posted.end(body)
    })
    expect(status).toBe(200)
    expect(await whatIsKnown(context(), sent)).toMatchObject({ consent: "unsubscribed", suppressions: ["unsubscribed"], consents: [{ state: "unsubscribed", source: "one-click unsubscribe" }] })
  })

  it("a person chooses, leaves, comes back, takes their data and has it erased, by forms alone", async () => {
    await topics([{ key: "sale", names: { en: "Sale", de: "Ausverkauf" }, descriptions: { de: "Zweimal im Jahr" } }, { key: "news", names: { en: "News" } }])
    const sent = await aMailOf()
    const page = await (await visit(sent.preferences, { headers: { "accept-language": "de-DE,de;q=0.9" } })).text()
    expect(page).toContain('<html lang="de">')
    expect(page).toContain("Ausverkauf<small>Zweimal im Jahr</small>")
    expect(page).not.toMatch(/<script|https?:\/\//)

    const saved = await (await press(sent.preferences, { action: "save", shown: ["sale", "news"], topic: ["news"], frequency: "weekly", pause: "30", allow: ["open_tracking"], language: "it" })).text()
    expect(saved).toMatch(/<html lang="it">[\s\S]*Le tue impostazioni sono salvate\./)
    expect(await rows("select topic_key from marketing_topic_choice where not subscribed and profile_key = $1", [sent.profileKey])).toEqual([{ topic_key: "sale" }])
    expect(await rows("select frequency, paused_until > now() + interval '29 days' as pausing from marketing_preference where profile_key = $1", [sent.profileKey])).toEqual([{ frequency: "weekly", pausing: true }])
    const said = await rows("select purpose, state, detail from marketing_consent_event where profile_key = $1 order by purpose", [sent.profileKey])
    expect(said.map(({ purpose, state }) => [purpose, state])).toEqual([["click_tracking", "unsubscribed"], ["open_tracking", "subscribed"], ["profiling", "unsubscribed"]])
    expect(said[0]!.detail).toEqual({ ip: expect.any(String), user_agent: BROWSER, page: "/marketing/preferences", locale: expect.any(String) })
    expect(await (await press(sent.preferences, { action: "save", frequency: "hourly" })).text()).toMatch(/class="told wrong"/)

    await press(sent.preferences, { action: "unsubscribe" })
    expect(await whatIsKnown(context(), sent)).toMatchObject({ consent: "unsubscribed", suppressions: ["unsubscribed"], touches: [{ kind: "unsubscribe" }] })
    await press(sent.preferences, { action: "subscribe" })
    expect(await whatIsKnown(context(), sent)).toMatchObject({ consent: "subscribed", suppressions: [] })
    const [{ detail: proof }] = await rows("select detail from marketing_consent_event where profile_key = $1 and purpose = 'marketing' and state = 'subscribed'", [sent.profileKey]) as [{ detail: Record<string, string> }]
    expect(proof.form_text).toBe("Sì, Demo Shop può inviarmi novità e offerte per e-mail. Posso cancellarmi in qualsiasi momento.")

    const data = await press(sent.preferences, { action: "export" })
    expect([data.headers.get("content-type"), data.headers.get("content-disposition")]).toEqual(["application/json; charset=utf-8", 'attachment; filename="my-data.json"'])
    expect(await data.json()).toMatchObject({ email: sent.email, tables: { marketing_preference: [{ frequency: "weekly" }], marketing_profile: [{ first_name: "Ada" }] } })

    expect(await (await press(sent.preferences, { action: "erase" })).text()).toContain("Cancellare i tuoi dati?")
    expect((await whatIsKnown(context(), sent)).consent).toBe("subscribed")
    expect(await (await press(sent.preferences, { action: "erase_confirmed" })).text()).toMatch(/Your data is erased|I tuoi dati sono cancellati/)
    const [erased] = await rows("select email, first_name from marketing_profile where key = $1", [sent.profileKey])
    expect(erased).toEqual({ email: expect.stringMatching(/^erased-/), first_name: null })
    for (const action of ["save", "subscribe", "export", "erase_confirmed"]) expect(await (await press(sent.preferences, { action })).text()).toContain("Your data is erased")
    expect((await rows("select actor_type from marketing_activity where action = 'erased'"))).toEqual([{ actor_type: "customer" }])
    // The unsubscribe link of the same mail still answers, and the other pages speak to nobody.
    expect((await visit(sent.unsubscribe, { method: "POST" })).status).toBe(200)
    for (const forged of [`${shop().url}/marketing/preferences?t=x`, `${shop().url}/marketing/preferences`, sent.unsubscribe.replace("/u?", "/preferences?"), `${shop().url}/marketing/confirm?t=${"x".repeat(3_000)}`]) {
      expect([(await visit(forged)).status, (await visit(forged, { method: "POST" })).status]).toEqual([404, 404])
    }
  })

  it("a storefront subscribes anybody, with the same answer for everybody, and the mail's button confirms once", async () => {
    const key = await publishableKey()
    const ask = (body: object) => fetch(`${shop().url}/store/marketing/subscriptions`, {
      method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", "x-publishable-api-key": key, "user-agent": BROWSER, referer: "https://shop.example/blog" },
    })
    const known = await aMailOf()
    const bounced = await aMailOf()
    await rows("insert into marketing_suppression (email_hash, reason) select email_hash, 'hard_bounce' from marketing_profile where key = $1", [bounced.profileKey])
    const answers = []
    for (const email of [known.email, bounced.email, "new@example.com", "New@example.com "]) {
      const answer = await ask({ email, locale: "fr", form: { id: "footer", text: "Oui." } })
      answers.push([answer.status, await answer.text(), [...answer.headers.keys()].sort().join()])
    }
    expect(new Set(answers.map(String)).size).toBe(1)
    expect(answers[0]!.slice(0, 2)).toEqual([202, '{"status":"received"}'])
    for (const wrong of [{}, { email: "x" }, { email: "a@b.example", extra: 1 }, { email: "a@b.example", topics: "sale" }]) expect((await ask(wrong)).status).toBe(400)

    const mail = await eventually("the confirmation arrives", () => shop().mailbox.mailTo("new@example.com"), Boolean)
    expect(shop().mailbox.recipients().filter((to) => [known.email, bounced.email].includes(to))).toEqual([])
    expect(mail!.subject).toBe("Merci de confirmer : les nouvelles de Demo Shop")
    const url = /http\S+\/marketing\/confirm\?t=[\w.-]+/.exec(mail!.text!)![0]
    expect(await (await visit(url)).text()).toMatch(/<html lang="fr">[\s\S]*Oui, je m’inscris/)
    expect(await (await press(url, {})).text()).toContain("Oui, je m’inscris")
    expect(await (await press(url, { choice: "confirm" })).text()).toContain("Vous êtes inscrit(e)")
    await press(url, { choice: "confirm" })
    const events = await rows("select state, detail from marketing_consent_event event join marketing_profile profile on profile.key = profile_key where email = 'new@example.com' order by event.key")
    expect(events.map(({ state }) => state)).toEqual(["pending", "subscribed"])
    expect(events[1]!.detail).toMatchObject({ form_id: "footer", form_text: "Oui.", page: "https://shop.example/blog", user_agent: BROWSER, double_opt_in: true })

    // Words no database can hold, and work that cannot be done at all, are answered like any other: nobody learns who is known.
    const before = answers[0]!.slice(0, 2)
    for (const email of ["odd@example.com", known.email]) {
      const answer = await ask({ email, locale: "e\0n", form: { id: "foo\0ter", text: "Yes\0\uD800." }, page: "https://shop.example/\0", topics: ["\0"] })
      expect([answer.status, await answer.text()]).toEqual(before)
    }
    await eventually("the odd words are kept without what is odd", () => rows("select detail from marketing_consent_event event join marketing_profile profile on profile.key = profile_key where email = 'odd@example.com'"),
      ([event]) => (event?.detail as { form_text?: string } | undefined)?.form_text === "Yes.")
    const errors = jest.spyOn(context().logger, "error").mockImplementation(() => undefined)
    await context().db.transaction(async (db) => {
      await lockMemory(db)
      for (const email of ["waits@example.com", known.email]) expect([(await ask({ email })).status, await personOf("waits@example.com")]).toEqual([202, undefined])
    })
    await eventually("the work is done once it can be", () => personOf("waits@example.com"), Boolean)
    await rows("alter table marketing_confirmation rename to marketing_confirmation_away")
    try {
      for (const email of ["lost@example.com", known.email]) expect((await ask({ email })).status).toBe(202)
      await eventually("what was lost is logged", () => errors.mock.calls.flat().map(String), (lines) => lines.some((line) => /subscriptions, a request was lost: .*marketing_confirmation/.test(line)))
    } finally {
      await rows("alter table marketing_confirmation_away rename to marketing_confirmation")
      errors.mockRestore()
    }

    let refused = 0
    for (let index = 0; index < 70; index += 1) if ((await ask({ email: `many${index % 3}@example.com` })).status === 429) refused += 1
    expect(refused).toBeGreaterThan(0)
  })

  it("a customer who is logged in, and the holder of a mail's token, read and change what they get", async () => {
    const key = await publishableKey()
    const headers = { "x-publishable-api-key": key }
    const login = { email: "cleo@example.com", password: "a-password-for-tests" }
    const { token } = await askJson<{ token: string }>("POST", `${shop().url}/auth/customer/emailpass/register`, headers, login)
    await askJson("POST", `${shop().url}/store/customers`, { ...headers, authorization: `Bearer ${token}` }, { email: login.email })
    const { token: session } = await askJson<{ token: string }>("POST", `${shop().url}/auth/customer/emailpass`, headers, login)
    const at = `${shop().url}/store/marketing/preferences`
    const asCustomer = { ...headers, authorization: `Bearer ${session}` }
    const first = await askJson<StorePreferencesResponse>("GET", `${at}?lang=es`, asCustomer)
    expect(first.preferences).toMatchObject({ email: login.email, state: "never_asked", frequency: "all", paused_until: null, language: "es", suppressed: false })
    const changed = await askJson<StorePreferencesResponse>("POST", at, asCustomer, { frequency: "monthly", pause: 90, tracking: { profiling: false }, subscribed: true, language: "de" })
    expect(changed.preferences).toMatchObject({ state: "pending", frequency: "monthly", tracking: { profiling: false }, language: "de" })
    expect((await eventually("the confirmation arrives", () => shop().mailbox.mailTo(login.email), Boolean))!.subject).toContain("Bitte bestätigen")
    await expect(askJson("POST", at, asCustomer, { pause: 7 })).rejects.toThrow("answered 400")
    await expect(askJson("GET", at, headers)).rejects.toThrow("answered 401")

    const sent = await aMailOf()
    const byToken = `${at}?token=${new URL(sent.preferences).searchParams.get("t")}`
    expect((await askJson<StorePreferencesResponse>("POST", byToken, headers, { subscribed: false })).preferences.state).toBe("unsubscribed")
    expect((await askJson<StorePreferencesResponse>("POST", byToken, headers, { subscribed: true, form: { text: "Yes." } })).preferences.state).toBe("subscribed")
    await expect(askJson("GET", `${at}?token=v1.x.y`, asCustomer)).rejects.toThrow("answered 401")
  })

  it("an account at somebody else's address neither learns nor changes anything", async () => {
    const key = await publishableKey()
    const headers = { "x-publishable-api-key": key }
    await shop().admin("POST", "/admin/customers", { email: "victim@example.com" })
    await eventually("the victim is known", () => personOf("victim@example.com"), Boolean)
    await recordConsents(context().db, [{ email: "victim@example.com", purpose: "marketing", state: "unsubscribed", source: "link", occurredAt: new Date() }])
    const log = () => rows("select state from marketing_consent_event event join marketing_profile profile on profile.key = profile_key where email = 'victim@example.com'")
    for (const [login, email] of [["me@evil.example", "Victim@Example.com"], ["victim@example.com", "victim@example.com"]] as const) {
      const credentials = { email: login, password: "a-password-for-tests" }
      const { token } = await askJson<{ token: string }>("POST", `${shop().url}/auth/customer/emailpass/register`, headers, credentials)
      const { customer } = await askJson<{ customer: { id: string } }>("POST", `${shop().url}/store/customers`, { ...headers, authorization: `Bearer ${token}` }, { email })
      await eventually("the account is known", () => rows("select 1 from marketing_profile where email = 'victim@example.com' and customer_ids @> array[$1::text]", [customer.id]), ({ length }) => length === 1)
      const { token: session } = await askJson<{ token: string }>("POST", `${shop().url}/auth/customer/emailpass`, headers, credentials)
      const asThem = { ...headers, authorization: `Bearer ${session}` }
      await expect(askJson("GET", `${shop().url}/store/marketing/preferences`, asThem)).rejects.toThrow(/answered 403[^]*link to your preferences in any mail/)
      for (const change of [{ tracking: { open_tracking: true, profiling: true } }, { subscribed: true }, { subscribed: false }]) {
        await expect(askJson("POST", `${shop().url}/store/marketing/preferences`, asThem, change)).rejects.toThrow("answered 403")
      }
      expect(await askJson("GET", `${shop().url}/store/marketing/segments`, asThem)).toEqual({ segments: [] })
    }
    expect(await log()).toEqual([{ state: "unsubscribed" }])
  })

  it("the admin keeps topics, the brand and what counts as consent, and sees the pages before", async () => {
    await expect(topics([{ key: "Sale", names: {} }])).rejects.toThrow(/small letters[\s\S]*Name the topic/)
    await expect(topics([{ key: "a", names: { en: "A" } }, { key: "a", names: { en: "B" } }])).rejects.toThrow("is there twice")
    await expect(shop().admin("POST", "/admin/marketing/settings/brand", { colour: "red", logoUrl: "http://x" })).rejects.toThrow(/colour like/)
    await expect(shop().admin("POST", "/admin/marketing/settings/brand", { language: "nl" })).rejects.toThrow(/Choose one of en, de/)
    await shop().admin("POST", "/admin/marketing/settings/brand", { name: "Harbour", colour: "#0f766e" })
    const { html } = await shop().admin<{ html: string }>("POST", "/admin/marketing/pages/preview", { language: "de", brand: { colour: "#facc15" } })
    expect(html).toMatch(/--button:#facc15;--on-button:#000000[\s\S]*ada@example\.com/)
    const sent = await aMailOf()
    expect(await (await visit(sent.unsubscribe)).text()).toMatch(/--button:#0f766e[\s\S]*<p class="shop">Harbour<\/p>/)
    await shop().admin("POST", "/admin/marketing/settings/consent", { formText: { en: "Write to me, Harbour." } })
    await press(sent.preferences, { action: "unsubscribe" })
    expect(await (await visit(sent.preferences)).text()).toContain("Write to me, Harbour.")
    const count = await shop().admin<{ people: number }>("POST", "/admin/marketing/basis/count", {})
    expect(count.people).toBe(0)
    await expect(shop().admin("POST", "/admin/marketing/basis", { basis: "short", told: "", source: "", given_on: "x", confirm: "" })).rejects.toThrow(/at least 20 characters/)
  })
})
