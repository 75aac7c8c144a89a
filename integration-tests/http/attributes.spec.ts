import type {
  AttributeDetailResponse, AttributeListResponse, AttributeResponse, AttributeValuesResponse, MessagePreviewResponse, ProfileConsentsResponse, ProfileDetailResponse, SegmentPreviewResponse,
} from "../../src/core/http"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { describeRunningShop } from "../setup/running-shop"
import { aCustomer, profileOf } from "../world/a-customer"
import { thePump } from "../world/the-pump"

describeRunningShop("attributes", (shop) => {
  const admin: ReturnType<typeof shop>["admin"] = (method, path, body) => shop().admin(method, path, body)
  const pump = () => thePump(shop().container.resolve<MarketingModuleService>(MARKETING_MODULE).context)
  let ada: string
  let points: AttributeResponse

  beforeAll(async () => {
    const { id } = await aCustomer(shop(), "Ada")
    await admin("POST", `/admin/customers/${id}`, { metadata: { loyalty_tier: "gold", birthday: "1990-02-28", gender: "Female", time_zone: "Europe/Lisbon", locale: "pt_PT" } })
    await pump().fill()
    await pump().drain()
    ada = await profileOf(shop(), "ada@example.com")
    points = (await admin<AttributeDetailResponse>("POST", "/admin/marketing/attributes", { key: "points", name: "Points", type: "number", help: "Loyalty points" })).attribute
    await admin("POST", "/admin/marketing/attributes", { key: "tier", name: "Tier", type: "choice", choices: ["Gold", "Silver"], metadata_key: "loyalty_tier" })
    await pump().drain()
    await admin("POST", "/admin/marketing/attributes/values", { values: [{ email: "ada@example.com", attributes: { points: 130 } }] })
  })

  it("are defined, changed and answered with who uses them", async () => {
    await expect(admin("POST", "/admin/marketing/attributes", { key: "Points!", name: "Points", type: "number" })).rejects.toThrow(/400.*A key begins with a letter/s)
    await expect(admin("POST", "/admin/marketing/attributes", { key: "tier", name: "Tier", type: "choice" })).rejects.toThrow(/400.*Name at least one choice/s)
    expect(points).toMatchObject({ key: "points", type: "number", choices: [], people: 0, used_by: [] })
    await expect(admin("POST", `/admin/marketing/attributes/${points.id}`, { type: "text" })).rejects.toThrow(/400.*type/s)
    await admin("POST", `/admin/marketing/attributes/${points.id}`, { name: "Loyalty points" })
    const { attributes } = await admin<AttributeListResponse>("GET", "/admin/marketing/attributes")
    expect(attributes.map(({ name, people }) => [name, people])).toEqual([["Loyalty points", 1], ["Tier", 1]])
  })

  it("are given values one by one and many at once, and stand with everything else that is known", async () => {
    const { profile } = await admin<ProfileDetailResponse>("POST", `/admin/marketing/profiles/${ada}`, { attributes: { points: 120 }, tags: ["Met at a fair"] })
    expect(profile.tags).toEqual(["Met at a fair"])
    expect(profile.attributes).toEqual([
      { key: "points", name: "Points", type: "number", help: "Loyalty points", choices: [], read_only: false, value: 120 },
      { key: "tier", name: "Tier", type: "choice", help: null, choices: ["Gold", "Silver"], read_only: true, value: "Gold" },
    ])
    expect(profile).toMatchObject({
      birthday: "1990-02-28", gender: "female", time_zone: "Europe/Lisbon", locale: "pt-PT", discounted: 0, discount_share: null, order_gap_days: null,
      favourites: { product: null, category: null, channel: null, last_bought: null, last_viewed: null }, carts: { abandoned: 0, value: 0, last_at: null },
      engagement: { score: 0, visits: 0 }, scores: { quintile: { recency: null, group: null } }, predictions: { value: null }, acquisition: { source: null },
    })
    await expect(admin("POST", `/admin/marketing/profiles/${ada}`, { attributes: { tier: "Silver" } })).rejects.toThrow(/400.*read from the customer's metadata/s)
    await expect(admin("POST", `/admin/marketing/profiles/${ada}`, {})).rejects.toThrow(/400.*Give tags, attributes, or both/s)
    const answer = await admin<AttributeValuesResponse>("POST", "/admin/marketing/attributes/values", { values: [
      { email: "ada@example.com", attributes: { points: 131 } }, { email: "nobody@example.com", attributes: { points: 1 } },
    ] })
    expect(answer).toMatchObject({ updated: 1, unchanged: 0, problems: [{ index: 1 }] })
    await expect(admin("POST", "/admin/marketing/attributes/values", { values: [{ attributes: { points: 1 } }] })).rejects.toThrow(/400.*exactly one of email, customer_id and profile_id/s)
  })

  it("can be asked for in rules and printed in mails", async () => {
    const rule = { version: 1, combinator: "and", rules: [{ field: "attribute.points", operator: "at_least", value: 125 }, { field: "attribute.tier", operator: "is", value: "Gold" }] }
    expect(await admin<SegmentPreviewResponse>("POST", "/admin/marketing/segments/preview", { rule })).toMatchObject({ preview: { problems: [], count: 1 } })
    const message = (subject: string) => ({ version: 1, subject, preheader: "", sender: {}, mjml: "<mjml><mj-body><mj-section><mj-column><mj-text>Hi</mj-text></mj-column></mj-section></mj-body></mjml>" })
    const preview = async (subject: string) =>
      (await admin<MessagePreviewResponse>("POST", "/admin/marketing/campaigns/preview", { message: message(subject), profile_id: ada })).preview
    expect(await preview("{{ person.first_name }}: {{ attributes.points }} points, {{ attributes.tier }}, {{ person.birthday }}")).toMatchObject({ problems: [], subject: "Ada: 130 points, Gold, 1990-02-28" })
    expect((await preview("{{ attributes.pionts }}")).problems[0]!.message).toContain("Did you mean {{ attributes.points }}?")
  })

  it("are not deleted while a segment asks for them, and then with every value", async () => {
    const rule = { version: 1, combinator: "and", rules: [{ field: "attribute.points", operator: "at_least", value: 125 }] }
    const { segment } = await admin<{ segment: { id: string } }>("POST", "/admin/marketing/segments", { name: "Rich in points", rule })
    await expect(admin("DELETE", `/admin/marketing/attributes/${points.id}`)).rejects.toThrow(/“Points” cannot be deleted: the segment “Rich in points” uses it/)
    await admin("DELETE", `/admin/marketing/segments/${segment.id}`)
    expect(await admin("DELETE", `/admin/marketing/attributes/${points.id}`)).toEqual({ id: points.id, object: "attribute", deleted: true })
    const { profile } = await admin<ProfileDetailResponse>("GET", `/admin/marketing/profiles/${ada}`)
    expect(profile.attributes.map(({ key }) => key)).toEqual(["tier"])
    const deeds = await shop().sql.raw("select action from marketing_activity where area = 'profiles' and action like '%attribute%' order by key")
    expect(deeds.rows.map(({ action }) => action)).toEqual(["defined an attribute", "defined an attribute", "changed attributes", "deleted an attribute"])
  })

  it("stand beside consent of every kind, with its proof", async () => {
    const say = (body: object) => admin<ProfileDetailResponse>("POST", `/admin/marketing/profiles/${ada}/consent`, { state: "subscribed", source: "Form at the till", ...body })
    await expect(say({ channel: "sms", purpose: "open_tracking" })).rejects.toThrow(/400.*only marketing can be agreed to/s)
    await expect(say({ purpose: "marketing", ip: "here" })).rejects.toThrow(/400.*IPv4 or IPv6/s)
    const { profile } = await say({ channel: "sms", purpose: "marketing", form_text: "Text me offers.", locale: "pt-PT", ip: "192.0.2.7" })
    expect(profile.consents.find(({ channel }) => channel === "sms")).toMatchObject({ purpose: "marketing", state: "subscribed", source: "Form at the till" })
    expect(profile.email_consent).toBe("never_asked")
    const { consents, count } = await admin<ProfileConsentsResponse>("GET", `/admin/marketing/profiles/${ada}/consents`)
    expect(count).toBe(1)
    expect(consents[0]).toMatchObject({ channel: "sms", detail: { form_text: "Text me offers.", locale: "pt-PT", ip: "192.0.2.7", recorded_by: { type: "api-key" } } })
  })
}, { pump: { enabled: false } })
