import { lastDayOf } from "../last-day"

it.each([
  ["Honolulu", "2026-12-25T09:59:59Z"],
  ["Los Angeles", "2026-12-25T07:59:59Z"],
  ["London", "2026-12-24T23:59:59Z"],
  ["Berlin", "2026-12-24T22:59:59Z"],
  ["Auckland", "2026-12-24T10:59:59Z"],
])("a coupon that ends with Christmas Eve in %s says so", (_, end) => {
  expect(lastDayOf(new Date(end))).toBe("2026-12-24")
})
