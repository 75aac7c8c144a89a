import { senderSchema } from "../../../../src/core/campaigns/senders/sender.schema"
import { emptyDraft, readDraft, readPace } from "../sender-draft"

describe("a sender's draft", () => {
  const draft = { ...emptyDraft, name: " News ", from_email: "news@harbour.shop", per_second: "0,5", warming: true }

  it("is read as the API wants it", () => {
    expect(senderSchema.parse(readDraft(draft))).toEqual({
      name: "News", from_name: "", from_email: "news@harbour.shop", reply_to: "", transport: "smtp", per_second: 0.5, per_hour: null, warm_up: { first: 50, target: 20_000 },
    })
    expect(readPace(draft)).toEqual({ per_second: 0.5, per_hour: null, warm_up: { first: 50, target: 20_000 } })
  })

  it("lets the schema say what is no number", () => {
    expect(senderSchema.safeParse(readDraft({ ...draft, per_hour: "many" })).error?.issues.map(({ path }) => path)).toEqual([["per_hour"]])
    expect(senderSchema.safeParse(readDraft({ ...draft, target: "" })).success).toBe(false)
  })
})
