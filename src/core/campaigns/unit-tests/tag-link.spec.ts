import fc from "fast-check"
import { tagLink } from "../tag-link"

const utm = { source: "email", medium: "email", campaign: "Spring sale", content: "", term: "" }
const shop = "https://shop.example.com"
const tag = (url: string) => tagLink(url, utm, shop)

it("adds what is said of the campaign to links that lead to the storefront, and nowhere else", () => {
  expect(tag("https://shop.example.com/spring")).toBe("https://shop.example.com/spring?utm_source=email&utm_medium=email&utm_campaign=Spring%20sale")
  expect(tag("https://SHOP.example.com")).toBe("https://SHOP.example.com?utm_source=email&utm_medium=email&utm_campaign=Spring%20sale")
  for (const other of ["https://other.example.com/", "https://shop.example.com.evil.example/", "mailto:a@example.com", "/relative"]) expect(tag(other)).toBe(other)
  expect(tagLink("https://shop.example.com/", null, shop)).toBe("https://shop.example.com/")
})

it("keeps the link's own parameters, its query and its fragment byte for byte", () => {
  expect(tag("https://shop.example.com/?a=1&utm_source=me#here")).toBe("https://shop.example.com/?a=1&utm_source=me&utm_medium=email&utm_campaign=Spring%20sale#here")
  expect(tag("https://shop.example.com/?")).toBe("https://shop.example.com/?utm_source=email&utm_medium=email&utm_campaign=Spring%20sale")
  expect(tag("https://shop.example.com/{{ person.first_name | default: '#?' }}#x")).toBe("https://shop.example.com/{{ person.first_name | default: '#?' }}?utm_source=email&utm_medium=email&utm_campaign=Spring%20sale#x")
})

it("adds each parameter once, however often it is asked", () => {
  fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (given) => {
    const url = new URL(given)
    const link = `${shop}${url.pathname}${url.search}${url.hash}`
    const once = tag(link)
    expect(tag(once)).toBe(once)
    expect(new URL(once).hash).toBe(new URL(link).hash)
    expect(new URL(once).searchParams.get("utm_campaign")).toBe("Spring sale")
  }))
})
