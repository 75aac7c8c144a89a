import type { ReadyMadeSegment } from "../../../src/core/http/segments"
import { categoriesOf, findReadyMade } from "../ready-made/find-ready-made"

const one = (key: string, category: string, sentence: string): ReadyMadeSegment => ({
  key, category, sentence, name: key.toUpperCase(), description: `About ${key}`, rule: { version: 1, combinator: "and", rules: [] }, problems: [], segment_id: null,
})
const all = [one("vip", "value", "People who spent a lot."), one("lapsed", "timing", "People who last ordered long ago."), one("big carts", "value", "People who left a cart.")]
const keys = (text: string, category: string | null = null) => findReadyMade(all, text, category).map(({ key }) => key)

describe("the gallery", () => {
  it("is searched in names, descriptions and sentences, every word counting", () => {
    expect(keys("")).toEqual(["vip", "lapsed", "big carts"])
    expect(keys("ORDERED people")).toEqual(["lapsed"])
    expect(keys("about carts")).toEqual(["big carts"])
    expect(keys("zebra")).toEqual([])
  })

  it("is narrowed to a category", () => {
    expect(keys("", "value")).toEqual(["vip", "big carts"])
    expect(keys("long", "value")).toEqual([])
    expect(categoriesOf(all)).toEqual([{ name: "value", count: 2 }, { name: "timing", count: 1 }])
  })
})
