import { writeTextPart } from "../write-text-part"

const text = (html: string) => writeTextPart(`<html><body>${html}</body></html>`, [])

describe("the plain text of a mail", () => {
  it("tells links by their words", () => {
    expect(text(`<p>See <a href="https://shop.example.com/a">the lamps</a>.</p>`)).toBe("See the lamps (https://shop.example.com/a).")
    expect(text(`<a href="https://shop.example.com">https://shop.example.com</a>`)).toBe("https://shop.example.com")
    expect(text(`<a href="https://shop.example.com/a"><img src="a.png" alt="A lamp"> and more</a>`)).toBe("and more (https://shop.example.com/a)")
  })

  it("tells a linked picture by what it shows, and leaves out one that shows nothing", () => {
    expect(text(`<table><tr><td><a href="https://shop.example.com/a"><img src="a.png" alt="The spring lamps"></a></td></tr></table>`)).toBe("The spring lamps (https://shop.example.com/a)")
    expect(text(`<p>Before</p><a href="https://shop.example.com/a"><span> <img src="a.png" alt=""></span></a><p>After</p>`)).toBe("Before\n\nAfter")
  })

  it("leaves out pictures whose words stand beside them", () => {
    expect(text(`<table><tr><td class="only-to-see"><a href="https://shop.example.com/a"><img src="a.png" alt="A lamp"></a></td></tr><tr><td><a href="https://shop.example.com/a">A lamp</a></td></tr></table>`)).toBe("A lamp (https://shop.example.com/a)")
  })
})
