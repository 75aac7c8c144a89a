import { exampleBlocks } from "../blocks/fill-blocks"
import type { CompiledMessage } from "../compiled-message"
import { fillMessage } from "../fill-message"
import { examplePerson } from "../merge-tags"
import { messageSchema } from "../message.schema"
import { looks } from "../templates/looks"
import { systemTemplates } from "../templates/system-templates"
import { templateCategories, templateContentSchema } from "../templates/template.schema"
import { contrastOf, lettersOf } from "./letters-of"
import { lookedAt, PREFERENCES, problemsOf, shop, UNSUBSCRIBE } from "./messages"

const people = { "a friend": examplePerson, "somebody of whom nothing is known": { email: "new@example.com" } }
const LARGEST_BYTES = 102_000
const READABLE = 4.5

describe.each(systemTemplates.map((template) => [template.name, template] as const))("The template %s", (_, { name, label, description, category, message }) => {
  let template: CompiledMessage
  const drawnFor = (person: keyof typeof people) => fillMessage(template, people[person], { click: (position) => `click:${position}`, unsubscribe: UNSUBSCRIBE, preferences: PREFERENCES, open: null }, exampleBlocks(template.blocks, "en"))
  beforeAll(async () => { template = (await lookedAt(message)).compiled })

  it("is whole", () => {
    expect(messageSchema.parse(message)).toEqual(message)
    expect(templateContentSchema.parse({ name: label, description, category, message })).toMatchObject({ name: label })
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it("invents no product, no price, no code and no consent", () => {
    expect([message.subject, message.preheader, message.mjml].join("\n")).not.toMatch(/viewed_product[^%]*(?:is back|costs less)|person\.cart_value|agreed to|[€$£] ?\d|\b[A-Z]{4,}-?\d+/)
  })

  it.each(["a friend", "somebody of whom nothing is known"] as const)("can be read by %s", (person) => {
    const { subject, html, text } = drawnFor(person)
    expect(subject).not.toMatch(/^[\s,]|[{}]|  |, ?$|undefined|null/)
    expect(subject).not.toBe("")
    for (const part of [html, text]) expect(part).not.toMatch(/\{[{%]|undefined|null|NaN/)
    expect(text).not.toMatch(/, ,|,\s*[.!?]|\s{2}[.,!]|[Yy]our +[?.]/)
    expect(Buffer.byteLength(html)).toBeLessThan(LARGEST_BYTES)
    expect(html).toContain(shop.postalAddress)
    expect(html).toContain(`<a href="${UNSUBSCRIBE}"`)
    expect(html).toContain(`<a href="${PREFERENCES}"`)
    expect(text).toContain(shop.postalAddress)
    expect(text).toContain(`(${UNSUBSCRIBE})`)
  })

  it("loads nothing, names every picture and has one headline", () => {
    const { html } = drawnFor("a friend")
    expect(html).not.toMatch(/<link|@import|url\(|<(?:script|iframe|form)/i)
    for (const [picture] of html.matchAll(/<img[^>]*>/g)) expect(picture).toMatch(/ alt="/)
    for (const [picture] of html.matchAll(/<[a-z]+ role="img"[^>]*>/g)) expect(picture).toMatch(/ aria-label="[^"]+"/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain("prefers-color-scheme: dark")
  })

  it("is readable: every letter has a contrast of 4.5 to 1", () => {
    const letters = lettersOf(message.mjml)
    expect(letters.length).toBeGreaterThan(4)
    expect(letters.filter(({ colour, ground }) => contrastOf(colour, ground) < READABLE)).toEqual([])
  })
})

it("cannot be sent before an offer and products are chosen where a template needs them, and is drawn with examples until then", async () => {
  const asks = await Promise.all(systemTemplates.map(async ({ name, message }) => ({ name, problems: (await lookedAt(message)).problems.map((problem) => /names no (\w+)/.exec(problem)?.[1] ?? problem) })))
  expect(Object.fromEntries(asks.filter(({ problems }) => problems.length).map(({ name, problems }) => [name, problems]))).toEqual({
    "welcome-coupon": ["offer"], "birthday": ["offer"], "back-in-stock": ["product"], "price-drop": ["product"],
  })
  const priceDrop = systemTemplates.find(({ name }) => name === "price-drop")!.message
  expect(await problemsOf(priceDrop)).toEqual([expect.stringMatching(/^mjml: .*names no product/)])
  expect(await problemsOf({ ...priceDrop, mjml: priceDrop.mjml.replace('ids=""', 'ids="prod_1"') })).toEqual([])
})

it("has a template for every purpose, each with a name of its own", () => {
  expect(new Set(systemTemplates.map(({ category }) => category))).toEqual(new Set(templateCategories))
  expect(new Set(systemTemplates.map(({ name }) => name)).size).toBe(systemTemplates.length)
  expect(systemTemplates.length).toBeGreaterThanOrEqual(14)
})

it.each(Object.entries(looks))("the look %s is readable by night", (_, { dark }) => {
  const pairs = [dark.page, dark.card, dark.tint].flatMap((ground) => [dark.ink, dark.text, dark.quiet, dark.accentInk].map((colour) => ({ colour, ground })))
  expect([...pairs, { colour: dark.onAccent, ground: dark.accent }].filter(({ colour, ground }) => contrastOf(colour, ground) < READABLE)).toEqual([])
})
