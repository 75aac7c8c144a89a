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
})
