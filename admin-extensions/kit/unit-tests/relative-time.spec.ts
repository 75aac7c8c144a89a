import { relativeTime } from "../relative-time"

const now = new Date("2026-06-01T12:00:00Z")
const ago = (seconds: number) => relativeTime(new Date(now.getTime() - seconds * 1000), now, "en")
const day = 86_400

describe("relativeTime", () => {
  it.each([
    [30, "now"], [90, "1 minute ago"], [7_200, "2 hours ago"], [day, "yesterday"], [59 * day, "59 days ago"],
    [62 * day, "2 months ago"], [500 * day, "16 months ago"], [800 * day, "2 years ago"], [-2 * day, "in 2 days"],
  ])("tells %i seconds as “%s”", (seconds, said) => {
    expect(ago(seconds)).toBe(said)
  })
})
