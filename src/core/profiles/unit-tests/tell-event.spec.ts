import { tellEvent, type TimelineFact } from "../tell-event"

const fact = (given: Partial<TimelineFact>): TimelineFact => ({
  at: new Date("2026-03-01T10:00:00Z"), kind: "order", subject_id: "subject", name: null, extra: null, amount: null, flag: null, ...given,
})
const text = (given: Partial<TimelineFact>) => tellEvent(fact(given), "eur").text

it("says what happened in a sentence", () => {
  expect(text({ name: "1042", extra: "eur", amount: 5900 })).toBe("Ordered #1042 for €59.00")
  expect(text({ name: "7", extra: "jpy", amount: 2964, flag: "cancelled" })).toBe("Ordered #7 for ¥2,964, cancelled")
  expect(text({ name: null, extra: "usd", amount: 100, flag: "refunded" })).toBe("Ordered for $1.00, since refunded in part or in full")
  expect(text({ kind: "click", name: "Spring sale", extra: "https://shop.example/a" })).toBe("Clicked https://shop.example/a in Spring sale")
  expect(text({ kind: "consent", name: "subscribed", extra: "Asked at the till", flag: "marketing", subject_id: null })).toBe("Agreed to marketing mails (Asked at the till)")
  expect(text({ kind: "consent", name: "unsubscribed", extra: "By phone", flag: "open_tracking", subject_id: null })).toBe("Withdrew consent to open tracking (By phone)")
  expect(text({ kind: "consent", name: "subscribed", extra: "Till", flag: "sms", subject_id: null })).toBe("Agreed to marketing by text message (Till)")
  expect(text({ kind: "bounced", name: "Spring sale" })).toBe("Spring sale came back")
  expect(text({ kind: "complained", name: "Spring sale" })).toBe("Reported Spring sale as spam")
  expect(text({ kind: "left", name: "Big spenders" })).toBe("Left Big spenders")
  expect(text({ kind: "visit", amount: 0 })).toBe("Visited the shop")
  expect(text({ kind: "visit", amount: 1, extra: "google" })).toBe("Visited the shop for 1 minute, coming from google")
  expect(text({ kind: "viewed", name: "Oak chair" })).toBe("Viewed Oak chair")
  expect(text({ kind: "viewed", flag: "category" })).toBe("Looked at a category")
  expect(text({ kind: "searched", name: "lamp", flag: "nothing" })).toBe("Searched for “lamp” and found nothing")
  expect(text({ kind: "added_to_cart", name: "Oak chair", extra: "2" })).toBe("Put 2 × Oak chair into the cart")
  expect(text({ kind: "checkout", amount: 5900 })).toBe("Started the checkout of €59.00")
  expect(text({ kind: "event", name: "called support" })).toBe("Did “called support”")
  expect(text({ kind: "abandoned_cart", extra: "usd", amount: 100, flag: "completed" })).toBe("Left a cart of $1.00 behind, and bought it later")
})

it("leads to what it is about, if that still exists", () => {
  expect(tellEvent(fact({ kind: "order" }), "eur").subject).toEqual({ type: "order", id: "subject" })
  expect(tellEvent(fact({ kind: "sent", name: "Spring sale" }), "eur").subject).toEqual({ type: "campaign", id: "subject" })
  expect(tellEvent(fact({ kind: "joined", name: "Big spenders" }), "eur").subject).toEqual({ type: "segment", id: "subject" })
  expect(tellEvent(fact({ kind: "joined", name: "Big spenders", flag: "deleted" }), "eur").subject).toBeNull()
  expect(tellEvent(fact({ kind: "consent", subject_id: null }), "eur").subject).toBeNull()
  expect(tellEvent(fact({}), "eur").at).toBe("2026-03-01T10:00:00.000Z")
})
