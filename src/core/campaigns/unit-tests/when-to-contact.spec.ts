import fc from "fast-check"
import { contactRules, minutesLeft, whenToContact, type ContactRules } from "../when-to-contact"

const now = new Date("2026-11-26T12:00:00Z")
const rules: ContactRules = { quietHours: { from: "21:00", to: "08:00", otherwise: "wait" }, smartSending: { hours: 16, otherwise: "skip" }, frequencyCap: { mails: 3, days: 7 } }
const nobody = { localMinute: 12 * 60, lastMailAt: null, mails: 0 }
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

it("lets a mail go at noon to somebody who got none", () => expect(whenToContact(nobody, rules, now)).toEqual({ now: true }))

it("waits until quiet hours end, or skips", () => {
  expect(whenToContact({ ...nobody, localMinute: 22 * 60 }, rules, now)).toEqual({ now: false, until: new Date("2026-11-26T22:00:00Z") })
  expect(whenToContact({ ...nobody, localMinute: 7 * 60 + 59 }, rules, now)).toEqual({ now: false, until: new Date("2026-11-26T12:01:00Z") })
  expect(whenToContact({ ...nobody, localMinute: 8 * 60 }, rules, now)).toEqual({ now: true })
  expect(whenToContact({ ...nobody, localMinute: 0 }, { ...rules, quietHours: { ...rules.quietHours!, otherwise: "skip" } }, now)).toEqual({ now: false, skip: "quiet_hours" })
  expect(whenToContact({ ...nobody, localMinute: 0 }, { ...rules, quietHours: null }, now)).toEqual({ now: true })
})

it("keeps hours between two mails, by skipping or by waiting", () => {
  expect(whenToContact({ ...nobody, lastMailAt: hoursAgo(15), mails: 1 }, rules, now)).toEqual({ now: false, skip: "smart_sending" })
  expect(whenToContact({ ...nobody, lastMailAt: hoursAgo(16), mails: 1 }, rules, now)).toEqual({ now: true })
  expect(whenToContact({ ...nobody, lastMailAt: hoursAgo(15), mails: 1 }, { ...rules, smartSending: { hours: 16, otherwise: "postpone" } }, now)).toEqual({ now: false, until: new Date("2026-11-26T13:00:00Z") })
})

it("caps how many mails a person gets", () => {
  expect(whenToContact({ ...nobody, lastMailAt: hoursAgo(40), mails: 3 }, rules, now)).toEqual({ now: false, skip: "frequency_cap" })
  expect(whenToContact({ ...nobody, lastMailAt: hoursAgo(40), mails: 3 }, { ...rules, frequencyCap: null }, now)).toEqual({ now: true })
})

it("gives way to what is more important, where there is room for one", () => {
  const coming = { mails: 1, nextAt: new Date(now.getTime() + 2 * 3_600_000) }
  expect(whenToContact({ ...nobody, mails: 2, coming }, rules, now)).toEqual({ now: false, skip: "gave_way" })
  expect(whenToContact({ ...nobody, mails: 1, coming }, { ...rules, smartSending: null }, now)).toEqual({ now: true })
  expect(whenToContact({ ...nobody, coming }, { ...rules, frequencyCap: null }, now)).toEqual({ now: false, skip: "gave_way" })
  expect(whenToContact({ ...nobody, coming }, { ...rules, smartSending: { hours: 16, otherwise: "postpone" } }, now)).toEqual({ now: false, until: new Date("2026-11-27T06:00:00Z") })
  expect(whenToContact({ ...nobody, coming: { mails: 1, nextAt: new Date(now.getTime() + 16 * 3_600_000) } }, rules, now)).toEqual({ now: true })
  expect(whenToContact({ ...nobody, mails: 3, coming }, rules, now)).toEqual({ now: false, skip: "frequency_cap" })
})

it("is quiet for exactly the minutes between two clock times, over midnight or not", () => {
  const clock = fc.integer({ min: 0, max: 1439 })
  const written = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
  fc.assert(fc.property(clock, clock, clock, (from, to, at) => {
    // Walked minute by minute: quiet when going on from `from` one meets `at` before `to`.
    let quiet = false
    for (let minute = from; minute !== to; minute = (minute + 1) % 1440) if (minute === at) quiet = true
    const left = minutesLeft(at, { from: written(from), to: written(to) })
    expect(left > 0).toBe(quiet)
    if (quiet) expect((at + left) % 1440).toBe(to)
  }))
})

it("takes of the shop's rules what a plan leaves in force", () => {
  const shop = { quietHours: { from: "21:00", to: "08:00" }, smartSendingHours: 16, frequencyCap: { mails: 3, days: 7 } }
  expect(contactRules({ quietHours: "ignore", smartSending: "ignore", frequencyCap: false }, shop)).toEqual({ quietHours: null, smartSending: null, frequencyCap: null })
  expect(contactRules({ quietHours: "skip", smartSending: "postpone", frequencyCap: true }, shop)).toEqual({
    quietHours: { from: "21:00", to: "08:00", otherwise: "skip" }, smartSending: { hours: 16, otherwise: "postpone" }, frequencyCap: { mails: 3, days: 7 },
  })
  expect(contactRules({ quietHours: "wait", smartSending: "skip", frequencyCap: true }, { ...shop, smartSendingHours: 0, frequencyCap: { mails: 0, days: 7 } })).toMatchObject({ smartSending: null, frequencyCap: null })
})
