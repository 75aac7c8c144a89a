import { Faker, base, en } from "@faker-js/faker"
import { categories, products } from "../catalogue"
import { createDice } from "../dice"
import { drawPicture } from "../draw-picture"
import { planOrders } from "../plan-orders"
import { planPeople } from "../plan-people"
import { planVisits } from "../plan-visits"

const until = new Date("2026-11-20T12:00:00Z")

function plan(customers = 1_000, count = 3_000) {
  const dice = createDice(new Faker({ locale: [en, base], seed: 1 }))
  const people = planPeople(customers, dice)
  return { people, orders: planOrders({ people, count, until, dice }) }
}

const spentBy = (orders: ReturnType<typeof plan>["orders"]) => {
  const spent = new Map<number, number>()
  for (const { person, lines } of orders) spent.set(person.index, (spent.get(person.index) ?? 0) + lines.reduce((sum, { product, quantity }) => sum + product.eur * quantity, 0))
  return [...spent.values()].sort((a, b) => b - a)
}

describe("the plan of the demo shop", () => {
  const { people, orders } = plan()

  it("is the same in every run", () => {
    const tell = ({ people, orders }: ReturnType<typeof plan>) => JSON.stringify([people.map(({ email }) => email), orders.map(({ placedAt, person, fate, lines }) => [placedAt, person.index, fate, lines.map(({ product, variant }) => [product.handle, variant])])])
    expect(tell(plan(80, 200))).toBe(tell(plan(80, 200)))
  })

  it("has as many people and orders as asked, within two years", () => {
    expect(people).toHaveLength(1_000)
    expect(orders).toHaveLength(3_000)
    const moments = orders.map(({ placedAt }) => placedAt.getTime())
    expect(Math.max(...moments)).toBeLessThanOrEqual(until.getTime())
    expect(Math.min(...moments)).toBeGreaterThanOrEqual(until.getTime() - 730 * 86_400_000)
    expect(moments).toEqual([...moments].sort((a, b) => a - b))
  })

  it("gives every person an address of their own", () => {
    expect(new Set(people.map(({ email }) => email)).size).toBe(1_000)
    expect(people.every(({ email }) => /^[a-z]+\.[a-z]+\d+@example\.(com|org|net)$/.test(email))).toBe(true)
  })

  it("spends as people do: a fifth of the buyers brings at least half", () => {
    const spent = spentBy(orders)
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
    expect(sum(spent.slice(0, Math.round(spent.length / 5))) / sum(spent)).toBeGreaterThan(0.5)
    expect(spent.length).toBeLessThan(1_000)
  })

  it("peaks before Christmas", () => {
    const inMonths = (...months: number[]) => orders.filter(({ placedAt }) => months.includes(placedAt.getUTCMonth())).length / months.length
    expect(inMonths(11)).toBeGreaterThan(1.4 * inMonths(5, 6, 7))
  })

  it("knows every fate, both currencies, guests and people with both records", () => {
    expect(new Set(orders.map(({ fate }) => fate)).size).toBe(7)
    expect(new Set(plan(300, 900).orders.map(({ fate }) => fate)).size).toBe(7)
    expect(new Set(orders.map(({ currency }) => currency))).toEqual(new Set(["eur", "usd"]))
    expect(new Set(people.map(({ kind }) => kind)).size).toBe(3)
    const currencies = new Map<number, Set<string>>()
    for (const { person, currency } of orders) currencies.set(person.index, (currencies.get(person.index) ?? new Set()).add(currency))
    expect([...currencies.values()].some(({ size }) => size === 2)).toBe(true)
  })
})

describe("the catalogue", () => {
  it("names each product once and only categories that exist", () => {
    expect(new Set(products.map(({ handle }) => handle)).size).toBe(products.length)
    const known = new Set(Object.values(categories).flat())
    expect(products.filter(({ category }) => !known.has(category))).toEqual([])
  })

  it("has a picture for each", () => {
    for (const product of products) expect(drawPicture(product)).toMatch(/^<svg [\s\S]*<\/svg>$/)
    expect(products.map(drawPicture).join("")).not.toMatch(/undefined|NaN/)
  })
})

describe("the plan of visits", () => {
  const { people, orders } = plan(300, 900)
  const deeds = planVisits({ people, orders, until, dice: createDice(new Faker({ locale: [en, base], seed: 2 })) })

  it("lies in the last year, in the order of time, and leads up to orders", () => {
    const times = deeds.map(({ at }) => at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times.at(-1)).toBeLessThan(until.getTime())
    expect(times[0]).toBeGreaterThan(until.getTime() - 366 * 86_400_000)
    const recent = orders.filter(({ placedAt }) => until.getTime() - placedAt.getTime() < 300 * 86_400_000)
    const announced = recent.filter(({ person, placedAt }) => deeds.some((deed) => deed.person === person && deed.kind === "started_checkout" && Math.abs(placedAt.getTime() - deed.at.getTime()) < 3_600_000))
    expect(announced.length / recent.length).toBeGreaterThan(0.6)
  })

  it("leaves out those who did not allow it, and has much that led to nothing", () => {
    const seen = new Set(deeds.map(({ person }) => person))
    expect(seen.size / people.length).toBeGreaterThan(0.6)
    expect(seen.size / people.length).toBeLessThan(0.95)
    const count = (kind: string) => deeds.filter((deed) => deed.kind === kind).length
    expect(count("viewed_product")).toBeGreaterThan(count("added_to_cart") * 2)
  })
})
