import { isAsleep, isFlowing, isMoving, progressFigures } from "../progress-figures"

const progress = { planned: 10, queued: 4, sending: 1, accepted: 2, skipped: 1, failed: 1, unknown: 1 }

describe("progressFigures", () => {
  it("counts every end, happy or not, as finished", () => {
    expect(progressFigures(progress)).toEqual({ finished: 5, open: 5, share: 0.5 })
  })
  it("is zero, not NaN, before anything is planned", () => {
    expect(progressFigures({ planned: 0, queued: 0, sending: 0, accepted: 0, skipped: 0, failed: 0, unknown: 0 }).share).toBe(0)
  })
})

describe("isMoving", () => {
  it("holds while sending, and while a paused campaign still has mails in hand", () => {
    expect(isMoving("sending", progress)).toBe(true)
    expect(isMoving("paused", progress)).toBe(true)
    expect(isMoving("paused", { ...progress, sending: 0 })).toBe(false)
    expect(isMoving("sending", { ...progress, sending: 0 }, true)).toBe(false)
    expect(isMoving("draft", { ...progress, sending: 0 })).toBe(false)
  })
})

it("is asleep until the moment it wakes at", () => {
  const now = new Date("2026-12-01T12:00:00Z")
  expect([null, "2026-12-01T11:59:00Z", "2026-12-01T12:01:00Z"].map((wakeAt) => isAsleep(wakeAt, now))).toEqual([false, false, true])
})

it("a rate and the time left are told while mails go or come at a pace, not through a long sleep", () => {
  const now = new Date("2026-12-01T12:00:00Z")
  expect([null, "2026-12-01T11:00:00Z", "2026-12-01T12:00:30Z", "2026-12-01T12:04:00Z"].map((wakeAt) => isFlowing(wakeAt, now))).toEqual([true, true, true, false])
})
