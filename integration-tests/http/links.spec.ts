import { createHmac } from "node:crypto"
import { readToken } from "../../src/core/base/signed-token"
import { unsubscribeUrl } from "../../src/core/campaigns/tracking-urls"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { describeRunningShop } from "../setup/running-shop"
import { aSentMail, whatIsKnown } from "../world/a-sent-mail"

const WEBHOOK_SECRET = `whsec_${Buffer.from("a secret of the tests").toString("base64")}`
const BROWSER = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"

/** One request as a browser makes it: no redirect followed, so that it can be looked at. */
const visit = (url: string, { headers = {}, ...more }: { method?: string; headers?: Record<string, string>; body?: BodyInit } = {}) =>
  fetch(url, { redirect: "manual", headers: { "user-agent": BROWSER, ...headers }, ...more })

/** The shop is emptied after every test, which takes seconds: facts that do not disturb each other share one. */
type Facts = [string, () => Promise<void>][]
const inTurn = (facts: Facts) => async () => {
  for (const [fact, hold] of facts) {
    await hold().catch((error: Error) => {
      error.message = `${fact}\n${error.message}`
      throw error
    })
  }
}

describeRunningShop("links", (shop) => {
  const marketing = () => shop().container.resolve<MarketingModuleService>("marketing")
  const context = () => marketing().context
  const mail = (circumstances?: Parameters<typeof aSentMail>[1]) => aSentMail(context(), circumstances)
  const known = (sent: Parameters<typeof whatIsKnown>[1]) => whatIsKnown(context(), sent)

  it("a click", inTurn([
    ["is written down before the shopper is sent to the stored page", async () => {
      const sent = await mail({ urls: ["http://localhost:8000/sale?b=2&a=%C3%A4+x&&c#top?x=1"] })
      const answer = await visit(sent.clicks[0]!)
      const { touches } = await known(sent)
      expect(answer.status).toBe(302)
      expect(touches).toEqual([expect.objectContaining({ kind: "click", machine: false, machine_reason: null, link_key: sent.linkKeys[0], user_agent: BROWSER })])
      const location = answer.headers.get("location")!
      const token = /[?&]mkt_click=([^&#]+)/.exec(location)![1]!
      expect(location).toBe(`http://localhost:8000/sale?b=2&a=%C3%A4+x&&c&mkt_click=${token}#top?x=1`)
      expect(readToken(token, "touch", context().options)).toEqual([touches[0]!.key])
      expect(Object.fromEntries(["cache-control", "referrer-policy", "x-robots-tag", "set-cookie"].map((name) => [name, answer.headers.get(name)])))
        .toEqual({ "cache-control": "no-store", "referrer-policy": "no-referrer-when-downgrade", "x-robots-tag": "noindex", "set-cookie": null })
    }],
    ["keeps no more of the visitor's address than its network", async () => {
      const sent = await mail()
      await visit(sent.clicks[0]!, { headers: { "x-forwarded-for": "203.0.113.77" } })
      expect((await known(sent)).touches[0]!.ip).toBe("203.0.113.0")
    }],
    ["to another site takes no token along", async () => {
      const sent = await mail({ urls: ["https://partner.example.org/page?x=1#y"] })
      expect((await visit(sent.clicks[0]!)).headers.get("location")).toBe("https://partner.example.org/page?x=1#y")
      expect((await known(sent)).touches).toHaveLength(1)
    }],
    ["asked for by HEAD is answered alike and counted as a machine", async () => {
      const sent = await mail()
      const answer = await visit(sent.clicks[0]!, { method: "HEAD" })
      expect([answer.status, answer.headers.get("location")]).toEqual([302, "http://localhost:8000/sale"])
      expect((await known(sent)).touches).toEqual([expect.objectContaining({ machine: true, machine_reason: "head" })])
    }],
    ["by … is kept and counted apart", async () => {
      for (const [, request, circumstances, reason] of [
        ["a robot", { headers: { "user-agent": "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)" } }, {}, "robot"],
        ["a program without a name", { headers: { "user-agent": " " } }, {}, "no_user_agent"],
        ["a browser guessing ahead", { headers: { "sec-purpose": "prefetch;prerender" } }, {}, "prefetch"],
        ["somebody faster than the mail", {}, { age: 0 }, "too_soon"],
        ["somebody before the server took it", {}, { age: null }, "too_soon"],
      ] as const) {
        const sent = await mail(circumstances)
        expect((await visit(sent.clicks[0]!, request)).status).toBe(302)
        expect((await known(sent)).touches).toEqual([expect.objectContaining({ machine: true, machine_reason: reason })])
      }
    }],
    ["on a link with a merge tag leads to the person's own page, on the link's own host", async () => {
      const urls = ["http://localhost:8000/hello/{{ person.first_name }}?n={{ person.first_name | default: 'x' }}"]
      const ada = await mail({ urls })
      expect((await visit(ada.clicks[0]!, { method: "HEAD" })).headers.get("location")).toBe("http://localhost:8000/hello/Ada?n=Ada")
      const hostile = await mail({ urls, firstName: "../..//evil.example.com/?a=1&b#\r\nSet-Cookie: x=1 {{ shop.name }}" })
      const answer = await visit(hostile.clicks[0]!, { method: "HEAD" })
      expect(new URL(answer.headers.get("location")!).origin).toBe("http://localhost:8000")
      expect(answer.headers.get("location")).not.toMatch(/[\s{}]|&b/)
      expect(answer.headers.get("set-cookie")).toBeNull()
    }],
    ["with a token that is not ours, or of another purpose, leads home and writes nothing", async () => {
      const sent = await mail()
      const token = sent.clicks[0]!.split("/").pop()!
      const base = `${shop().url}/marketing/c?t=`
      const flipped = token.slice(0, -1) + (token.endsWith("A") ? "B" : "A")
      for (const forged of [flipped, sent.unsubscribe.split("/").pop()!, sent.open.split("/").pop()!, "v1.x.y", "%00", "..%2f..%2fadmin", "x".repeat(5_000), "https:%2f%2fevil.example.com"]) {
        const answer = await visit(base + forged)
        expect([forged.slice(0, 20), answer.status, answer.headers.get("location")]).toEqual([forged.slice(0, 20), 302, "http://localhost:8000"])
      }
      expect((await known(sent)).touches).toEqual([])
    }],
    ["of one link is counted so often and no oftener; the shopper gets through each time", async () => {
      const sent = await mail()
      const answers = await Promise.all(Array.from({ length: 50 }, () => visit(sent.clicks[0]!)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]))
      const { length } = (await known(sent)).touches
      expect(length).toBeGreaterThanOrEqual(30)
      expect(length).toBeLessThan(50)
    }],
  ]))

  it("the open pixel", inTurn([
    ["counts for whoever agreed to it, for as long as that holds", async () => {
      const sent = await mail({ openTracking: true })
      const answer = await visit(sent.open)
      expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([200, "image/gif", "no-store, private"])
      expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 6).toString()).toBe("GIF89a")
      expect((await known(sent)).touches).toEqual([expect.objectContaining({ kind: "open", machine: false })])
      await context().db.query("with changed as (update marketing_profile set open_tracking = false where key = $1 returning key) insert into marketing_changed_profile (profile_key) select key from changed", [sent.profileKey])
      expect((await visit(sent.open)).status).toBe(200)
      expect((await known(sent)).touches).toHaveLength(1)
    }],
    ["counts for nobody else", async () => {
      const sent = await mail()
      expect((await visit(sent.open)).headers.get("content-type")).toBe("image/gif")
      expect((await known(sent)).touches).toEqual([])
    }],
    ["knows picture proxies: Gmail's is a person, Apple's is a machine", async () => {
      const sent = await mail({ openTracking: true })
      await visit(sent.open, { headers: { "user-agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)" } })
      await visit(sent.open, { headers: { "user-agent": "Mozilla/5.0" } })
      expect((await known(sent)).touches.map(({ machine_reason }) => machine_reason)).toEqual([null, "mail_privacy"])
    }],
    ["is the same picture for a forged token", async () => {
      const answer = await visit(`${shop().url}/marketing/o?t=v1.forged.token`)
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/gif"])
    }],
  ]))

    const nothing = { touches: [], consents: [], suppressions: [], consent: "subscribed" }
    const done = (source: string) => ({
      touches: [expect.objectContaining({ kind: "unsubscribe", machine: false })], consents: [{ state: "unsubscribed", source }],
      suppressions: ["unsubscribed"], consent: "unsubscribed", toEvaluate: true,
    })
  it("the unsubscribe link", inTurn([
    ["shows a page that changes nothing, runs nothing and loads nothing", async () => {
      const sent = await mail()
      for (const method of ["GET", "HEAD", "GET"]) {
        const answer = await visit(sent.unsubscribe, { method })
        expect([answer.status, answer.headers.get("cache-control"), answer.headers.get("x-robots-tag"), answer.headers.get("set-cookie")]).toEqual([200, "no-store", "noindex", null])
        expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/)
        if (method === "GET") expect(await answer.text()).toMatch(/Demo Shop[\s\S]*<form method="post">[\s\S]*Unsubscribe/)
      }
      // That the page was fetched is kept: scanners fetch it in one go with the links.
      expect(await known(sent)).toMatchObject({ ...nothing, touches: Array(3).fill({ kind: "unsubscribe_page", machine: false }) })
    }],
    ["unsubscribes by its button, once however often it is pressed", async () => {
      const sent = await mail()
      for (let press = 0; press < 3; press += 1) {
        const answer = await visit(sent.unsubscribe, { method: "POST", body: new URLSearchParams({ choice: "unsubscribe" }) })
        expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("You are unsubscribed")])
      }
      expect(await known(sent)).toEqual(done("unsubscribe page"))
      expect(await (await visit(sent.unsubscribe)).text()).toContain("Subscribe again")
    }],
    ["unsubscribes by the mailbox's own button, sent as …", async () => {
      for (const [, request] of [
        ["a form", () => ({ body: "List-Unsubscribe=One-Click", headers: { "content-type": "application/x-www-form-urlencoded" } })],
        ["multipart", () => {
          const body = new FormData()
          body.set("List-Unsubscribe", "One-Click")
          return { body }
        }],
        ["a nameless program", () => ({ body: "List-Unsubscribe=One-Click", headers: { "content-type": "application/x-www-form-urlencoded", "user-agent": "" } })],
        ["no body at all", () => ({})],
        ["broken JSON", () => ({ body: "{", headers: { "content-type": "application/json" } })],
        ["a body far too large", () => ({ body: "x".repeat(3_000_000), headers: { "content-type": "application/x-www-form-urlencoded" } })],
      ] as const) {
        const sent = await mail()
        const answer = await visit(sent.unsubscribe, { method: "POST", ...request() })
        expect([answer.status, answer.headers.get("location")]).toEqual([200, null])
        expect(await known(sent)).toEqual(done("one-click unsubscribe"))
      }
    }],
    ["unsubscribes once when pressed twenty times at the same moment", async () => {
      const sent = await mail()
      const answers = await Promise.all(Array.from({ length: 20 }, () => visit(sent.unsubscribe, { method: "POST" })))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect(await known(sent)).toEqual(done("one-click unsubscribe"))
    }],
    ["lets them come back, and go again", async () => {
      const sent = await mail()
      const press = async (choice: string) => (await visit(sent.unsubscribe, { method: "POST", body: new URLSearchParams({ choice }) })).text()
      await press("unsubscribe")
      expect(await press("subscribe")).toContain("Welcome back")
      expect(await known(sent)).toMatchObject({ consent: "subscribed", suppressions: [], consents: [{ state: "unsubscribed" }, { state: "subscribed", source: "unsubscribe page" }] })
      await press("unsubscribe")
      expect(await known(sent)).toMatchObject({ consent: "unsubscribed", suppressions: ["unsubscribed"] })
      expect((await known(sent)).touches).toHaveLength(1)
    }],
    ["does not subscribe whoever never was, nor undo a bounce", async () => {
      const sent = await mail({ consent: "never_asked" })
      await visit(sent.unsubscribe, { method: "POST", body: new URLSearchParams({ choice: "subscribe" }) })
      expect(await known(sent)).toMatchObject({ ...nothing, consent: "never_asked" })
      const bounced = await mail()
      await context().db.query("insert into marketing_suppression (email_hash, reason) select email_hash, 'hard_bounce' from marketing_profile where key = $1", [bounced.profileKey])
      await visit(bounced.unsubscribe, { method: "POST" })
      await visit(bounced.unsubscribe, { method: "POST", body: new URLSearchParams({ choice: "subscribe" }) })
      expect(await known(bounced)).toMatchObject({ consent: "subscribed", suppressions: ["hard_bounce"] })
    }],
    ["of a test mail says so and changes nothing", async () => {
      const url = unsubscribeUrl(context().options, 0, 0)
      for (const method of ["GET", "POST"]) {
        const answer = await visit(url, { method })
        expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("This was a test mail")])
      }
      expect(await context().db.query("select 1 from marketing_touch where occurrence_key = 0")).toEqual([])
    }],
    ["that is forged gets a friendly page and no hint", async () => {
      const sent = await mail()
      for (const token of [sent.clicks[0]!.split("/").pop()!, `${sent.unsubscribe.split("/").pop()!.slice(0, -2)}zz`]) {
        for (const method of ["GET", "POST"]) {
          const answer = await visit(`${shop().url}/marketing/u?t=${token}`, { method })
          const page = await answer.text()
          expect([answer.status, page]).toEqual([404, expect.stringContaining("This link is not complete")])
          expect(page).not.toMatch(/Error|stack|node_modules|select /)
        }
      }
      expect(await known(sent)).toMatchObject(nothing)
    }],
    ["still works for a mail signed with an older secret", async () => {
      const sent = await mail()
      const { options } = context()
      options.previousSecrets.push("an-older-secret-of-this-shop")
      const old = unsubscribeUrl({ ...options, secret: "an-older-secret-of-this-shop" }, sent.occurrenceKey, sent.profileKey)
      expect((await visit(old, { method: "POST" })).status).toBe(200)
      expect(await known(sent)).toMatchObject({ consent: "unsubscribed" })
    }],
  ]))

  it("a scanner that fetches every link of a mail changes nobody's consent and counts as no person", async () => {
    const sent = await mail({ openTracking: true, age: -60, urls: ["http://localhost:8000/a", "http://localhost:8000/b"] })
    for (const method of ["HEAD", "GET"]) await Promise.all([...sent.clicks, sent.open, sent.unsubscribe].map((url) => visit(url, { method })))
    const { touches, ...consent } = await known(sent)
    expect(consent).toMatchObject({ consents: [], suppressions: [], consent: "subscribed" })
    // Two links twice, the picture once (its headers are worth nothing) and the unsubscribe page twice, which is nobody's act.
    expect(touches.map(({ kind, machine }) => `${kind} ${machine}`).sort()).toEqual([...Array(4).fill("click true"), "open true", "unsubscribe_page false", "unsubscribe_page false"])
  })

  it("guessing tokens is slowed down, genuine links are not", async () => {
    const sent = await mail()
    const headers = { "x-forwarded-for": "198.51.100.9" }
    const guesses = await Promise.all(Array.from({ length: 200 }, (_, index) => visit(`${shop().url}/marketing/c?t=v1.guess.${index}`, { headers })))
    expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    expect((await visit(sent.clicks[0]!, { headers })).status).toBe(302)
    expect((await visit(sent.unsubscribe, { method: "POST", headers })).status).toBe(200)
  })

  it("a provider's webhook is read byte for byte, and believed only if the provider signed it", async () => {
    const sent = await mail()
    const body = `{ "events": [ {"id":"1", "kind":"bounced","email":"${sent.email}","code":"5.1.1"} ] }`
    const timestamp = String(Math.floor(Date.now() / 1_000))
    const signature = createHmac("sha256", Buffer.from(WEBHOOK_SECRET.slice(6), "base64")).update(`m1.${timestamp}.${body}`).digest("base64")
    const post = (provider: string, given: string) => fetch(`${shop().url}/marketing/webhooks/${provider}`, {
      method: "POST", body: given, headers: { "content-type": "application/json", "webhook-id": "m1", "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` },
    })
    expect((await post("generic", `${body} `)).status).toBe(401)
    expect((await post("generic", body)).status).toBe(200)
    expect((await post("generic", body)).status).toBe(200)
    expect((await post("mailgun", body)).status).toBe(404)
    expect(await context().db.query("select kind, bounce, profile_key::int from marketing_provider_event")).toEqual([{ kind: "bounced", bounce: "hard", profile_key: sent.profileKey }])
  })
}, {
  pump: { enabled: false },
  email: { from: { name: "Demo Shop", email: "shop@example.com" }, postalAddress: "1 Harbour Street", webhooks: { generic: WEBHOOK_SECRET } },
})
