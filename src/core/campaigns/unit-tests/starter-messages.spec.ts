import { checkMessage } from "../check-message"
import { messageSchema } from "../message.schema"
import { starterMessages } from "../starter-messages"

const shop = { name: "Harbour Supplies", url: "https://shop.example.com", postalAddress: "1 Harbour Street, Hamburg", currency: "eur" }

describe("starterMessages", () => {
  it.each(starterMessages.map((starter) => [starter.id, starter] as const))("%s may be sent as it is", async (_, { subject, preheader, mjml }) => {
    expect(await checkMessage(messageSchema.parse({ version: 1, subject, preheader, mjml }), { shop })).toEqual([])
  })
  it("have ids of their own", () => {
    expect(new Set(starterMessages.map(({ id }) => id)).size).toBe(starterMessages.length)
  })
})
