import { campaignPlanSchema } from "../plan.schema"
import { checkCampaign, type CampaignFacts } from "../check-campaign"

const ready: CampaignFacts = {
  name: "Spring sale",
  audience: { version: 1, include: ["seg_a"], exclude: [] },
  segmentIds: new Set(["seg_a", "seg_b"]),
  senderReady: true,
  messageProblems: [],
  message: { subject: "Spring", mjml: "<mjml></mjml>" },
  plan: campaignPlanSchema.parse({}),
  topicKeys: new Set(["sale"]),
  now: new Date("2026-11-26T12:00:00Z"),
}
const paths = (facts: Partial<CampaignFacts>) => checkCampaign({ ...ready, ...facts }).map(({ path }) => path.join("."))

describe("checkCampaign", () => {
  it("finds nothing wrong with a campaign that is ready", () => expect(checkCampaign(ready)).toEqual([]))
  it("asks for a name", () => expect(paths({ name: "  " })).toEqual(["name"]))
  it("asks for an audience", () => expect(paths({ audience: { version: 1, include: [], exclude: ["seg_a"] } })).toEqual(["audience.include"]))
  it("asks for a mail server", () => expect(paths({ senderReady: false })).toEqual(["sender"]))

  it("points at each segment that does not exist", () => {
    expect(paths({ audience: { version: 1, include: ["seg_a", "gone"], exclude: ["seg_b", "lost"] } })).toEqual(["audience.include.1", "audience.exclude.1"])
  })

  it("points at a topic that nobody can say no to", () => {
    expect(paths({ plan: { ...ready.plan, topic: "gone" } })).toEqual(["plan.topic"])
    expect(paths({ plan: { ...ready.plan, topic: "sale" } })).toEqual([])
  })

  it("points at a segment that is both included and excluded", () => {
    expect(paths({ audience: { version: 1, include: ["seg_a", "seg_b"], exclude: ["seg_b"] } })).toEqual(["audience.exclude.0"])
  })

  it("places the message's problems inside the message", () => {
    expect(paths({ messageProblems: [{ path: ["subject"], message: "Write a subject." }] })).toEqual(["message.subject"])
  })

  it("collects everything at once", () => {
    expect(paths({ name: "", senderReady: false, audience: { version: 1, include: [], exclude: [] } })).toEqual(["name", "audience.include", "sender"])
  })
})
