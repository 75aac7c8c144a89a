import { maySend, type SendFacts } from "../may-send"

const reachable: SendFacts = { deleted: false, email: "ada@example.com", suppressed: false, emailConsent: "subscribed", softOptIn: false, consentExpired: false, topicOptedOut: false, paused: false, wantsFewer: false }

describe("maySend", () => {
  it("lets a mail go to a living, subscribed, unsuppressed person with an address", () => {
    expect(maySend(reachable)).toEqual({ may: true })
  })

  it.each([
    [{ deleted: true }, "deleted"],
    [{ email: null }, "no_email"],
    [{ email: "" }, "no_email"],
    [{ suppressed: true }, "suppressed"],
    [{ emailConsent: "unsubscribed" }, "unsubscribed"],
    [{ emailConsent: "pending" }, "pending"],
    [{ emailConsent: "never_asked" }, "never_asked"],
    [{ emailConsent: "unsubscribed", softOptIn: true }, "unsubscribed"],
    [{ consentExpired: true }, "consent_expired"],
    [{ topicOptedOut: true }, "topic_opted_out"],
    [{ emailConsent: "never_asked", softOptIn: true, topicOptedOut: true }, "topic_opted_out"],
    [{ paused: true }, "paused"],
    [{ wantsFewer: true }, "wants_fewer"],
  ] as [Partial<SendFacts>, string][])("refuses %j as %s", (fact, reason) => {
    expect(maySend({ ...reachable, ...fact })).toEqual({ may: false, reason })
  })

  it("lets a mail go to a customer who said neither yes nor no where the shop goes by their order", () => {
    for (const emailConsent of ["never_asked", "pending"] as const) expect(maySend({ ...reachable, emailConsent, softOptIn: true })).toEqual({ may: true })
  })

  it("names the weightiest reason first", () => {
    expect(maySend({ ...reachable, deleted: true, email: null, suppressed: true, emailConsent: "unsubscribed" })).toEqual({ may: false, reason: "deleted" })
    expect(maySend({ ...reachable, consentExpired: true, topicOptedOut: true, paused: true, wantsFewer: true })).toEqual({ may: false, reason: "consent_expired" })
    expect(maySend({ ...reachable, topicOptedOut: true, paused: true, wantsFewer: true })).toEqual({ may: false, reason: "topic_opted_out" })
    expect(maySend({ ...reachable, suppressed: true, emailConsent: "unsubscribed" })).toEqual({ may: false, reason: "suppressed" })
  })
})
