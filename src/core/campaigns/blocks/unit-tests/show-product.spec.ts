import { showProduct, type ShelfProduct } from "../choose-products"

const lamp: ShelfProduct = { id: "prod_1", title: "Lamp", handle: "lamp", thumbnail: null, inStock: true, prices: { eur: { now: 40, regular: 50 }, jpy: { now: 6000, regular: null } } }
const shown = (change: Partial<ShelfProduct>, currencies = ["eur"]) => showProduct({ ...lamp, ...change }, { currencies, url: "https://shop.example.com/lamp", publicUrl: "https://api.example.com", language: "en" })

describe("a product in a mail", () => {
  it("has the price of the first currency it is sold in, beside the former one of a sale", () => {
    expect(shown({})).toMatchObject({ price: "€40.00", was: "€50.00" })
    expect(shown({}, ["usd", "jpy", "eur"])).toMatchObject({ price: "¥6,000", was: null })
    expect(shown({}, ["usd"])).toMatchObject({ price: null, was: null })
  })

  it("has its prices as the language of mails writes them", () => {
    expect(showProduct(lamp, { currencies: ["eur"], url: "https://shop.example.com/lamp", publicUrl: "https://api.example.com", language: "de" })).toMatchObject({ price: "40,00\u00a0€", was: "50,00\u00a0€" })
  })

  it("has a picture a mailbox can load, though the shop stores it without its host", () => {
    expect(shown({ thumbnail: "https://cdn.example.com/lamp.jpg" }).image).toBe("https://cdn.example.com/lamp.jpg")
    expect(shown({ thumbnail: "/static/lamp one.jpg" }).image).toBe("https://api.example.com/static/lamp%20one.jpg")
    expect(shown({ thumbnail: "static/lamp.jpg" }).image).toBe("https://api.example.com/static/lamp.jpg")
    expect(shown({ thumbnail: "//cdn.example.com/lamp.jpg" }).image).toBe("https://cdn.example.com/lamp.jpg")
    expect(shown({}).image).toBeNull()
  })
})
