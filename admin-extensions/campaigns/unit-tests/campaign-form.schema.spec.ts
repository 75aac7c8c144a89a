import { campaignPlanSchema } from "../../../src/core/campaigns/plan.schema"
import { audienceOf, bodyOf, campaignFormSchema, formOf, messageOf, type CampaignForm } from "../editor/campaign-form.schema"

const form: CampaignForm = {
  name: " Spring ", include: ["a"], exclude: ["b"], senderName: "Shop", senderEmail: "shop@example.com",
  replyTo: "", subject: "Hello", preheader: "", mjml: "<mjml></mjml>",
  plan: campaignPlanSchema.parse({ perHour: 500, utm: { campaign: "spring" } }),
}

describe("the campaign form", () => {
  it("becomes the API's body and comes back the same", () => {
    const body = bodyOf(form)
    expect(body).toEqual({
      name: "Spring",
      audience: { version: 1, include: ["a"], exclude: ["b"] },
      message: { version: 1, subject: "Hello", preheader: "", sender: { name: "Shop", email: "shop@example.com", replyTo: "" }, mjml: "<mjml></mjml>" },
      plan: form.plan,
    })
    expect(formOf(body)).toEqual({ ...form, name: "Spring" })
  })
  it("draws a message while an address is half typed, but does not store one", () => {
    const typing = { ...form, senderEmail: "shop@", replyTo: "reply@example.com" }
    expect(messageOf(typing).sender).toEqual({ name: "Shop", email: "", replyTo: "reply@example.com" })
    expect(campaignFormSchema.safeParse(typing).success).toBe(false)
  })
  it("keeps whom a campaign is sent to again", () => {
    const resend = { campaign_id: "mcamp_1", to: "not_clicked" } as const
    expect(audienceOf({ include: [], exclude: [], resend })).toEqual({ version: 1, include: [], exclude: [], resend })
    expect(formOf(bodyOf({ ...form, resend })).resend).toEqual(resend)
  })
  it("refuses a plan that the plan's own schema refuses", () => {
    expect(campaignFormSchema.safeParse({ ...form, plan: { ...form.plan, holdout: 80 } }).success).toBe(false)
    expect(campaignFormSchema.parse(form).plan).toEqual(form.plan)
  })
  it("asks for a name", () => {
    expect(campaignFormSchema.safeParse({ ...form, name: "  " }).success).toBe(false)
  })
})
