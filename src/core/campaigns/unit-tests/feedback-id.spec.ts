import { feedbackId } from "../feedback-id"

const ofCampaign = (given: Partial<Parameters<typeof feedbackId>[0]> = {}) => feedbackId({ campaignId: "mkcamp_1", topic: null, host: "shop.example.com", ...given })

it("names campaign, topic, kind and the shop, in four fields that hold nothing else", () => {
  expect(ofCampaign()).toMatch(/^mkcamp_1:all:campaign:[0-9a-f]{12}$/)
  expect(ofCampaign({ topic: "new-arrivals" })).toMatch(/^mkcamp_1:new-arrivals:campaign:[0-9a-f]{12}$/)
  expect(ofCampaign({ campaignId: "a:b\r\nc", topic: "ä: b" })).toMatch(/^a-b--c:---b:campaign:[0-9a-f]{12}$/)
})

it("says the same of a shop in every mail, and something else of another shop", () => {
  const senderId = (mail: string) => mail.split(":").at(-1)
  expect(senderId(ofCampaign())).toBe(senderId(ofCampaign({ campaignId: "mkcamp_2", topic: "news", host: "Shop.example.com" })))
  expect(senderId(ofCampaign())).not.toBe(senderId(ofCampaign({ host: "other.example.com" })))
})
