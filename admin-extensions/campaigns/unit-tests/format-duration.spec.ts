import { formatDuration } from "../format-duration"

describe("formatDuration", () => {
  it.each([[0, "1 second"], [8.4, "8 seconds"], [59, "59 seconds"], [60, "1 minute"], [150, "3 minutes"], [5_400, "2 hours"]])("writes %s as %s", (seconds, written) => {
    expect(formatDuration(seconds, "en")).toBe(written)
  })
})
