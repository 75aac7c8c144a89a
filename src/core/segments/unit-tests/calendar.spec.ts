import { anniversaries, lastDayYearsAgo } from "../calendar"

const at = (day: string) => new Date(`${day}T23:30:00Z`)

describe("the calendar", () => {
  it.each([
    ["2026-06-15", 1, [{ year: 2026, monthDays: [615, 616] }]],
    ["2026-12-31", 1, [{ year: 2026, monthDays: [1231] }, { year: 2027, monthDays: [101] }]],
    ["2026-02-27", 2, [{ year: 2026, monthDays: [227, 228, 229, 301] }]],
    ["2028-02-28", 1, [{ year: 2028, monthDays: [228, 229] }]],
  ])("knows what comes round from %s on", (day, ahead, expected) => expect(anniversaries(at(day), ahead)).toEqual(expected))

  it("never looks further than the next year", () => expect(anniversaries(at("2027-12-31"), 365).map(({ year }) => year)).toEqual([2027, 2028]))

  it.each([
    ["2026-06-15", 2, "2024-06-15"], ["2026-02-28", 2, "2024-02-29"], ["2026-02-28", 1, "2025-02-28"], ["2028-02-28", 4, "2024-02-28"], ["2028-02-29", 1, "2027-02-28"], ["2028-02-29", 4, "2024-02-29"],
  ])("finds the day %s less %i years", (day, years, expected) => expect(lastDayYearsAgo(at(day), years)).toBe(expected))
})
