import { maySend, type SendFacts } from "../may-send"

const reachable: SendFacts = { deleted: false, email: "ada@example.com", suppressed: false, emailConsent: "subscribed" }

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
  ] as [Partial<SendFacts>, string][])("refuses %j as %s", (fact, reason) => {
    expect(maySend({ ...reachable, ...fact })).toEqual({ may: false, reason })
  })

  it("names the weightiest reason first", () => {
    expect(maySend({ deleted: true, email: null, suppressed: true, emailConsent: "unsubscribed" })).toEqual({ may: false, reason: "deleted" })
    expect(maySend({ ...reachable, suppressed: true, emailConsent: "unsubscribed" })).toEqual({ may: false, reason: "suppressed" })
  })
})
