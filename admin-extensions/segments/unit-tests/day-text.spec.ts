import { readDay, writeDay } from "../builder/day-text"

describe("days", () => {
  it.each(["2026-01-01", "2024-02-29", "2026-12-31"])("%s comes back from the calendar as it was", (day) => {
    expect(writeDay(readDay(day) as Date)).toBe(day)
  })

  it("takes anything else for no day", () => {
    for (const value of ["", "31.12.2026", null, 5]) expect(readDay(value)).toBeNull()
  })
})
