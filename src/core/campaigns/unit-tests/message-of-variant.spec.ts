import { messageOfVariant, variantNumber, variantNumbers } from "../message-of-variant"
import { messageSchema } from "../message.schema"
import { abTestSchema } from "../plan.schema"

const message = messageSchema.parse({ version: 1, subject: "Spring", mjml: "<mjml>a</mjml>", sender: { name: "Shop", email: "shop@example.com" } })
const test = (given: object) => abTestSchema.parse({ vary: "subject", variants: [{}, { subject: "Summer", mjml: "<mjml>b</mjml>", sender: { name: "Ada", email: "" } }], ...given })

it("says of a variant only what is put to the test", () => {
  expect(messageOfVariant(message, test({}), 1)).toEqual(message)
  expect(messageOfVariant(message, test({}), 2)).toEqual({ ...message, subject: "Summer" })
  expect(messageOfVariant(message, test({ vary: "content" }), 2)).toEqual({ ...message, subject: "Summer", mjml: "<mjml>b</mjml>" })
  expect(messageOfVariant(message, test({ vary: "sender" }), 2)).toEqual({ ...message, sender: { ...message.sender, name: "Ada" } })
  expect(messageOfVariant(message, test({ vary: "time" }), 2)).toEqual(message)
  expect(messageOfVariant(message, null, null)).toBe(message)
  expect(messageOfVariant(message, test({}), null)).toBe(message)
})

it("numbers those who got the winner later apart from those in the test", () => {
  expect([null, 1, 5, 101, 105].map(variantNumber)).toEqual([null, 1, 5, 1, 5])
  expect(variantNumbers(null)).toEqual([null])
  expect(variantNumbers(test({}))).toEqual([1, 2])
})
