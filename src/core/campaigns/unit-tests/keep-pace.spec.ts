import { keepPace } from "../keep-pace"

it("lets a minute's worth go at first, then as many as time earns", () => {
  expect(keepPace(3600, { tokens: null, secondsPassed: 0 })).toEqual({ tokens: 60, secondsToWait: 0 })
  expect(keepPace(3600, { tokens: 0, secondsPassed: 10 })).toEqual({ tokens: 10, secondsToWait: 0 })
  expect(keepPace(3600, { tokens: 0, secondsPassed: 7_200 })).toEqual({ tokens: 60, secondsToWait: 0 })
})

it("says how long the next takes when none may go", () => {
  expect(keepPace(60, { tokens: 0.5, secondsPassed: 0 })).toEqual({ tokens: 0.5, secondsToWait: 30 })
  expect(keepPace(1, { tokens: null, secondsPassed: 0 })).toEqual({ tokens: 1, secondsToWait: 0 })
  expect(keepPace(1, { tokens: 0, secondsPassed: 0 }).secondsToWait).toBeCloseTo(3_600)
})

it("never lets more go in an hour than its limit and the first minute's worth", () => {
  let [tokens, sent] = [null as number | null, 0]
  for (let second = 0; second < 3_600; second += 7) {
    tokens = keepPace(500, { tokens, secondsPassed: 7 }).tokens
    const now = Math.floor(tokens)
    sent += now
    tokens -= now
  }
  expect(sent).toBeLessThanOrEqual(500 + 9)
  expect(sent).toBeGreaterThan(490)
})
