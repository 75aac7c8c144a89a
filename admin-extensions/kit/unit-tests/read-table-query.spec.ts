import { isNarrowed } from "../is-narrowed"
import { readTableQuery } from "../read-table-query"

const read = (url: string, more = {}) => readTableQuery(new URLSearchParams(url), { pageSize: 20, filters: ["consent", "min_orders"], ...more })

describe("readTableQuery", () => {
  it("reads search, order, page and filters as the dashboard's table writes them", () => {
    const url = 'q=anna&order=-spent&offset=40&consent=["subscribed","pending"]&min_orders=3'
    expect(read(url)).toEqual({ q: "anna", order: "-spent", limit: 20, offset: 40, consent: ["subscribed", "pending"], min_orders: 3 })
  })

  it("reads only names behind its prefix", () => {
    expect(read("q=no&m_q=yes", { prefix: "m" }).q).toBe("yes")
  })

  it("takes unreadable filters as text and a wrong page as the first", () => {
    expect(read("consent=subscribed&offset=-5")).toMatchObject({ consent: "subscribed", offset: 0 })
  })

  it("knows a narrowed query from a plain one", () => {
    expect(isNarrowed(read("order=-spent"))).toBe(false)
    expect(isNarrowed(read("q=a"))).toBe(true)
    expect(isNarrowed(read("offset=20"))).toBe(true)
    expect(isNarrowed(read("min_orders=1"))).toBe(true)
  })
})
