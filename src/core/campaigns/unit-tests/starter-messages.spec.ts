import { messageSchema } from "../message.schema"
import { starterMessages } from "../starter-messages"
import { filled, problemsOf } from "./messages"

const stranger = { first_name: null, last_name: null, company_name: null, city: null, country_code: null, orders: 0, spent: 0, average_order: 0, first_order_at: null, last_order_at: null }

it.each(starterMessages.map((starter) => [starter.name, starter] as const))("%s can be sent as it stands, to a friend and to a stranger", async (_, { message }) => {
  expect(messageSchema.parse(message)).toEqual(message)
  expect(await problemsOf(message)).toEqual([])
  for (const person of [{}, stranger]) {
    const { subject, html, text } = await filled(message, person)
    expect(subject).not.toMatch(/^[\s,]|[{}]|  |, ?$/)
    for (const part of [html, text]) expect(part).not.toMatch(/\{[{%]|undefined|null|NaN|, ,/)
    expect(html.length).toBeLessThan(40_000)
    expect(text).toMatch(/Harbour[\s\S]*Unsubscribe \(/)
  }
})
