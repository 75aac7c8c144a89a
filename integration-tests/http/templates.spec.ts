import type {
  CampaignDetailResponse, MessagePreviewResponse, TemplateDetailResponse, TemplateListResponse, TemplateVersionListResponse,
} from "../../src/core/http"
import { systemTemplates } from "../../src/core/campaigns/templates/system-templates"
import { describeRunningShop } from "../setup/running-shop"
import { aMessage } from "../world/a-draft"

const options = { email: { from: { name: "Test shop", email: "shop@example.com" }, postalAddress: "1 Test Street, Testville" } }
const body = (change: object = {}) => ({ name: "Spring", category: "news", message: aMessage(), ...change })

describeRunningShop("Templates", (shop) => {
  const post = <Answer>(path: string, given: object = {}) => shop().admin<Answer>("POST", `/admin/marketing/${path}`, given)
  const get = <Answer>(path: string) => shop().admin<Answer>("GET", `/admin/marketing/${path}`)
  const create = async (change: object = {}) => (await post<TemplateDetailResponse>("templates", body(change))).template
  const retrieve = async (id: string) => (await get<TemplateDetailResponse>(`templates/${id}`)).template

  it("are written, changed, looked at, restored, copied and deleted", async () => {
    const made = await create()
    expect(made).toMatchObject({ origin: "own", name: "Spring", description: "", category: "news", version: 1, problems: [], subject: aMessage().subject })
    const changed = (await post<TemplateDetailResponse>(`templates/${made.id}`, { version: 1, name: "Summer", message: aMessage({ subject: "Summer is here" }) })).template
    expect(changed).toMatchObject({ name: "Summer", version: 2, subject: "Summer is here", description: "" })

    const preview = async (version: string) => (await get<MessagePreviewResponse>(`templates/${made.id}/preview${version}`)).preview
    expect(await preview("")).toMatchObject({ subject: "Summer is here", problems: [] })
    expect(await preview("?version=1")).toMatchObject({ subject: "Spring is here, Ada" })

    const restored = (await post<TemplateDetailResponse>(`templates/${made.id}/versions/1/restore`)).template
    expect(restored).toMatchObject({ name: "Spring", version: 3 })
    const { versions, count } = await get<TemplateVersionListResponse>(`templates/${made.id}/versions?limit=2`)
    expect({ count, versions }).toMatchObject({ count: 3, versions: [{ number: 3, restored_from: 1, saved_by: { id: expect.any(String) } }, { number: 2, name: "Summer" }] })

    const copy = (await post<TemplateDetailResponse>(`templates/${made.id}/duplicate`)).template
    expect(copy).toMatchObject({ name: "Spring (copy)", version: 1 })
    expect(await shop().admin("DELETE", `/admin/marketing/templates/${copy.id}`)).toEqual({ id: copy.id, object: "template", deleted: true })
    await expect(retrieve(copy.id)).rejects.toThrow("404")
    const { rows } = await shop().sql.raw("select action, actor_type, area from marketing_activity where subject_id = ? order by key", [made.id])
    expect(rows).toEqual(["created a template", "changed a template", "restored a template"].map((action) => ({ action, actor_type: "api-key", area: "campaigns" })))
  })

  it("answer a save that came too late with 409 and a sentence", async () => {
    const { id } = await create()
    await post(`templates/${id}`, { version: 1, description: "First" })
    await expect(post(`templates/${id}`, { version: 1, description: "Second" })).rejects.toThrow(/409.*Somebody saved “Spring” while you were editing it; it is at version 2 now/)
    await expect(post(`templates/${id}`, { description: "Without a version" })).rejects.toThrow(/400.*Send the version the template was read at/)
    expect(await retrieve(id)).toMatchObject({ description: "First", version: 2 })
  })

  it("are stored with the problems of their message, and say them", async () => {
    const { problems, id } = await create({ message: aMessage({ subject: "", mjml: "<mjml><mj-body><mj-section><mj-column><mj-text>{{ person.nickname }}</mj-text></mj-column></mj-section></mj-body></mjml>" }) })
    expect(problems.map(({ path }) => path)).toEqual([["subject"], ["mjml"]])
    expect((await get<MessagePreviewResponse>(`templates/${id}/preview`)).preview).toMatchObject({ html: "", problems })
    await expect(post("templates", body({ name: " " }))).rejects.toThrow(/400.*Give the template a name/)
    await expect(post("templates", body({ category: "colour" }))).rejects.toThrow(/400.*Choose one of welcome, cart/)
  })

  it("come with the product, can be copied, and begin a campaign", async () => {
    const { templates, count } = await get<TemplateListResponse>("templates?origin=system&limit=50")
    expect(count).toBe(systemTemplates.length)
    expect(templates.map(({ id }) => id)).toEqual(systemTemplates.map(({ name }) => name))
    const welcome = await retrieve("welcome")
    expect(welcome).toMatchObject({ origin: "system", version: null, created_by: null, updated_at: null, problems: [] })
    const { preview } = await get<MessagePreviewResponse>("templates/welcome/preview")
    expect(preview).toMatchObject({ problems: [], subject: "Good to have you, Ada" })
    expect(preview.html).toContain("1 Test Street, Testville")
    await expect(post("templates/welcome", { version: 1, name: "Mine" })).rejects.toThrow(/400.*comes with the product/)
    await expect(shop().admin("DELETE", "/admin/marketing/templates/welcome")).rejects.toThrow(/400.*comes with the product/)
    expect((await post<TemplateDetailResponse>("templates/welcome/duplicate")).template).toMatchObject({ origin: "own", name: "Welcome", version: 1, message: welcome.message })
    const { campaign } = await post<CampaignDetailResponse>("campaigns", { name: "Hello", audience: { version: 1, include: [], exclude: [] }, message: welcome.message })
    expect(campaign.message).toEqual(welcome.message)
    // Its words are still the merchant's to write.
    const sample = "The message is still the sample text of the template “Welcome”."
    expect(campaign.problems).toContainEqual({ path: ["message", "mjml"], message: sample })
    const own = { ...welcome.message, mjml: welcome.message.mjml.replace("Say in a sentence what makes your products worth keeping.", "They are made to be repaired.") }
    const { campaign: written } = await post<CampaignDetailResponse>(`campaigns/${campaign.id}`, { message: own })
    expect(written.problems.map(({ message }) => message)).not.toContain(sample)
  })

  it("are searched and filtered, and a wrong question is told", async () => {
    await create({ name: "Linen days", category: "products" })
    expect((await get<TemplateListResponse>("templates?q=linen%20days")).templates).toMatchObject([{ name: "Linen days", category: "products" }])
    const cart = await get<TemplateListResponse>("templates?category=cart,welcome&origin=system&order=name&fields=name")
    expect(cart.templates.map(({ name }) => name)).toEqual(["A letter about the cart", "Abandoned cart", "Welcome", "Welcome with a coupon"])
    expect(Object.keys(cart.templates[0]!)).toEqual(["id", "name"])
    for (const wrong of ["templates?category=colour", "templates?order=colour", "templates/welcome/preview?version=x"]) await expect(get(wrong)).rejects.toThrow("400")
    await expect(get("templates/mtmpl_gone")).rejects.toThrow(/404.*There is no template with id mtmpl_gone/)
    await expect(post("templates/welcome/versions/x/restore")).rejects.toThrow("400")
  })
}, options)
