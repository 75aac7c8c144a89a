import { bodyOf, campaignFormSchema, formOf, messageOf, type CampaignForm } from "../editor/campaign-form.schema"

const form: CampaignForm = {
  name: " Spring ", include: ["a"], exclude: ["b"], senderName: "Shop", senderEmail: "shop@example.com",
  replyTo: "", subject: "Hello", preheader: "", mjml: "<mjml></mjml>",
}

describe("the campaign form", () => {
  it("becomes the API's body and comes back the same", () => {
    const body = bodyOf(form)
    expect(body).toEqual({
      name: "Spring",
      audience: { version: 1, include: ["a"], exclude: ["b"] },
      message: { version: 1, subject: "Hello", preheader: "", sender: { name: "Shop", email: "shop@example.com", replyTo: "" }, mjml: "<mjml></mjml>" },
    })
    expect(formOf(body)).toEqual({ ...form, name: "Spring" })
  })
  it("draws a message while an address is half typed, but does not store one", () => {
    const typing = { ...form, senderEmail: "shop@", replyTo: "reply@example.com" }
    expect(messageOf(typing).sender).toEqual({ name: "Shop", email: "", replyTo: "reply@example.com" })
    expect(campaignFormSchema.safeParse(typing).success).toBe(false)
  })
  it("asks for a name", () => {
    expect(campaignFormSchema.safeParse({ ...form, name: "  " }).success).toBe(false)
  })
})
