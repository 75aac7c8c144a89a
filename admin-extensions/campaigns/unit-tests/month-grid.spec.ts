import { entriesByDay } from "../calendar/entries-by-day"
import { firstWeekday, monthGrid, shiftMonth } from "../calendar/month-grid"

describe("a month as a calendar shows it", () => {
  it("has whole weeks from the weekday they start with", () => {
    const weeks = monthGrid("2026-12", 1)
    expect(weeks).toHaveLength(5)
    expect(weeks[0]![0]).toEqual({ day: "2026-11-30", outside: true })
    expect(weeks[0]![1]).toEqual({ day: "2026-12-01", outside: false })
    expect(weeks[4]![6]).toEqual({ day: "2027-01-03", outside: true })
    expect(monthGrid("2026-12", 7)[0]![0]!.day).toBe("2026-11-29")
  })
  it("fits February exactly, and a leap day", () => {
    expect(monthGrid("2027-02", 1)).toHaveLength(4)
    expect(monthGrid("2028-02", 1).flat().filter(({ outside }) => !outside)).toHaveLength(29)
  })
  it("goes over the end of a year", () => {
    expect([shiftMonth("2026-12", 1), shiftMonth("2027-01", -1)]).toEqual(["2027-01", "2026-12"])
  })
  it("starts the week as the language does", () => {
    expect([firstWeekday("de-DE"), firstWeekday("en-US"), firstWeekday("no such language")]).toEqual([1, 7, 1])
  })
  it("puts campaigns on the day they begin on here", () => {
    const entry = (id: string, at: Date) => ({ id, name: id, status: "sent" as const, at: at.toISOString(), planned: 1 })
    const byDay = entriesByDay([entry("a", new Date(2026, 11, 1, 0, 1)), entry("b", new Date(2026, 11, 1, 23, 59)), entry("c", new Date(2026, 11, 2))])
    expect([...byDay].map(([day, entries]) => [day, entries.map(({ id }) => id)])).toEqual([["2026-12-01", ["a", "b"]], ["2026-12-02", ["c"]]])
  })
})
