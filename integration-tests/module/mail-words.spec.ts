import { simpleParser } from "mailparser"
import { brandSetting } from "../../src/core/settings/brand"
import { prepareCampaign } from "../../src/modules/marketing/delivery/prepare-campaign"
import type { TakenSend } from "../../src/modules/marketing/queries/campaigns/take-due-sends"
import { writeSetting } from "../../src/modules/marketing/queries/settings/write-setting"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aDraft, aMessage, aSegmentOf, campaignsOf } from "../world/a-draft"

describe("what mails say around a message's own words", () => {
  let context: TestContext

  beforeAll(async () => {
    context = await marketingContext("mail_words", {
      email: { from: { name: "Test shop", email: "shop@example.com" }, postalAddress: "1 Test Street, Testville", smtp: { url: "smtp://127.0.0.1:9" } },
    })
  })
  afterAll(() => context?.drop())

  const brand = (value: object) => writeSetting(context.db, brandSetting.name, brandSetting.schema.parse(value))
  const message = aMessage({ mjml: "<mjml><mj-body><mj-section><mj-column><mj-text>{{ shop.name }}: {{ person.spent }}</mj-text></mj-column></mj-section></mj-body></mjml>" })

  /** The campaign's mail to one person, as it would be handed over. */
  const written = async () => {
    const id = await aDraft(context, [await aSegmentOf(context, 1, { prefix: `words${Math.random().toString(36).slice(2, 8)}` })], { message })
    await campaignsOf(context).send(id)
    const prepared = await prepareCampaign(context, id)
    if ("problem" in prepared) throw new Error(prepared.problem)
    const [send] = await context.db.query<TakenSend>(`select profile_key::float8 as "profileKey", profile.email, 123456 as spent, null as variant from marketing_send join marketing_profile profile on profile.key = profile_key where occurrence_key = $1`, [prepared.occurrenceKey])
    return simpleParser(prepared.writeMail(send!).raw as string)
  }

  it("is English as long as nobody says otherwise", async () => {
    const { html, text } = await written()
    expect(html).toContain('<html lang="en"')
    expect(text).toContain("Test shop: €1,234.56")
    expect(text).toContain("You get news and offers from Test shop.")
  })

  it("is in the language chosen in the settings, in what goes out and in the preview", async () => {
    await brand({ language: "de" })
    const [{ html, text }, preview] = [await written(), await campaignsOf(context).preview(message)]
    for (const page of [String(html), preview.html]) expect(page).toContain('<html lang="de"')
    expect(text).toContain("Test shop: 1.234,56\u00a0€")
    for (const part of [text, preview.text]) expect(part).toContain("Sie erhalten Neuigkeiten und Angebote von Test shop.")
    expect(brandSetting.schema.safeParse({ language: "nl" }).error?.issues[0]).toMatchObject({ path: ["language"], message: "Choose one of en, de, fr, es, pt, it." })
  })

  it("names the shop and its address as the settings do, else as the options do", async () => {
    const before = await written()
    expect([before.text, before.headers.get("list")]).toEqual([expect.stringContaining("1 Test Street, Testville"), expect.objectContaining({ id: expect.objectContaining({ name: "Test shop" }) })])
    await brand({ name: "Harbour & Pine", postalAddress: "Harbour & Pine GmbH\nAm Hafen 1\n20457 Hamburg" })
    const { html, text, headers, from } = await written()
    expect(text).toContain("Harbour & Pine: €1,234.56")
    expect(text).toContain("\nHarbour & Pine GmbH\nAm Hafen 1\n20457 Hamburg")
    expect(html).toContain("Harbour &amp; Pine GmbH<br />Am Hafen 1<br />20457 Hamburg")
    for (const part of [html, text]) expect(part).not.toMatch(/Test (shop|Street)/)
    expect(headers.get("list")).toMatchObject({ id: { name: "Harbour & Pine" } })
    expect(from?.value).toEqual([{ name: "Test shop", address: "shop@example.com" }])
  })

  it("is looked for where the settings have it, and the check says where that is", async () => {
    const address = { name: "postal_address", level: "problem", remedy: expect.stringContaining("Settings → Brand → Postal address") }
    await brand({ postalAddress: "Am Hafen 1\n20457 Hamburg" })
    const hidden = aMessage({ mjml: '<mjml><mj-body><mj-section><mj-column><mj-text>1 Test Street, Testville <span style="display:none">{{ shop.postal_address }}</span></mj-text></mj-column></mj-section></mj-body></mjml>' })
    expect((await campaignsOf(context).preview(hidden)).checks).toContainEqual(expect.objectContaining(address))
    expect((await campaignsOf(context).preview(message)).checks).not.toContainEqual(expect.objectContaining({ name: "postal_address", level: "problem" }))
  })
})
