import { judgeVisit } from "../judge-visit"
import { findScanner } from "../scanner-networks"
import { MACHINE_FROM, scoreVisit, visitSignals, type VisitFacts } from "../score-visit"

const quiet: VisitFacts = {
  kind: "click", arrival: null, ip: "203.0.113.0", mailAge: 3_600, linksInBurst: 1, linksInMail: 4,
  headersInBurst: false, unsubscribeInBurst: false, networkPeople: 1, visited: null, bought: false,
}
const score = (facts: Partial<VisitFacts>) => scoreVisit({ ...quiet, ...facts })

describe("a visit is weighed", () => {
  it("as a person's, where nothing speaks against it", () => {
    expect(score({})).toEqual({ score: 0, machine: false, reason: null, signals: [] })
  })

  it.each<[string, Partial<VisitFacts>]>([
    ["head", { arrival: "head" }], ["no_user_agent", { arrival: "no_user_agent" }], ["robot", { arrival: "robot" }], ["prefetch", { arrival: "prefetch" }],
    ["mail_privacy", { kind: "open", arrival: "mail_privacy" }], ["too_soon", { mailAge: 1.5 }], ["too_soon", { mailAge: -1 }], ["many_links", { linksInBurst: 3 }],
    ["head_too", { headersInBurst: true }],
  ])("as a machine's by one sign alone: %s", (reason, facts) => {
    expect(score(facts)).toMatchObject({ machine: true, reason })
  })

  it.each<[string, Partial<VisitFacts>]>([
    ["all_links", { linksInBurst: 2, linksInMail: 2 }], ["scanner_network", { ip: "40.107.3.0" }], ["unsubscribe_too", { unsubscribeInBurst: true }],
    ["soon", { mailAge: 5 }], ["same_network", { networkPeople: 50 }], ["no_visit", { visited: false }],
  ])("as a person's still, by one of the weaker signs: %s", (name, facts) => {
    expect(score(facts)).toMatchObject({ machine: false, reason: null, signals: [name] })
  })

  it("as a machine's, by several weak signs together, and by the heaviest of them", () => {
    expect(score({ mailAge: 5, networkPeople: 20 })).toEqual({ score: 60, machine: true, reason: "soon", signals: ["soon", "same_network"] })
    for (const ip of ["127.0.0.0", "10.1.2.0", "172.20.0.0", "fd12:3456:789a::", "::", ""]) expect(score({ mailAge: 5, networkPeople: 20, ip }).machine).toBe(false)
    expect(score({ ip: "40.107.3.0", visited: false })).toMatchObject({ machine: true, reason: "scanner_network", score: 50 })
    expect(score({ linksInBurst: 2, linksInMail: 2, unsubscribeInBurst: true })).toMatchObject({ machine: true, reason: "all_links" })
  })

  it("as a person's, who looked around or bought", () => {
    expect(score({ linksInBurst: 3, visited: true })).toMatchObject({ machine: false, score: 20, signals: ["many_links", "visit"] })
    expect(score({ arrival: "robot", mailAge: 0, bought: true })).toMatchObject({ machine: false, score: 0, reason: null })
    // Whatever calls itself a robot does not become a person by a page view.
    expect(score({ arrival: "robot", visited: true })).toMatchObject({ machine: true, reason: "robot", score: 70 })
  })

  it("openings by what they say and by their time alone", () => {
    expect(score({ kind: "open", linksInBurst: 9, networkPeople: 500, visited: false, unsubscribeInBurst: true, headersInBurst: true, mailAge: 5 })).toMatchObject({ score: 0, signals: [] })
    expect(score({ kind: "open", mailAge: 0 })).toMatchObject({ machine: true, reason: "too_soon" })
  })

  it("alike when asked again, and between 0 and 100", () => {
    const everything = { arrival: "robot" as const, mailAge: 0, linksInBurst: 9, headersInBurst: true, unsubscribeInBurst: true, networkPeople: 99 }
    expect(score(everything).score).toBe(100)
    expect(score(everything)).toEqual(score(everything))
  })
})

describe("the signs", () => {
  it("each have a name of their own and say what they are, the heavier first", () => {
    expect(new Set(visitSignals.map(({ name }) => name)).size).toBe(visitSignals.length)
    const weights = visitSignals.map(({ weight }) => weight)
    expect([...weights].sort((one, other) => other - one)).toEqual(weights)
    for (const { label, explanation } of visitSignals) expect([label, explanation].every((text) => text.length > 3)).toBe(true)
    expect(MACHINE_FROM).toBe(50)
  })

  it("know the scanners' networks, and nobody else's", () => {
    expect(["40.107.3.0", "209.222.82.0", "148.163.150.0", "207.211.31.0"].map(findScanner)).toEqual(["Microsoft", "Barracuda", "Proofpoint", "Mimecast"])
    for (const ip of ["", "203.0.113.0", "40.108.0.0", "2001:db8:1::", "a.b.c.0", "1.2.3"]) expect(findScanner(ip)).toBeUndefined()
  })
})

it("a request for headers alone says so itself", () => {
  const visit = { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", prefetch: false, ip: "203.0.113.7" }
  expect([judgeVisit("click", visit), judgeVisit("click", { ...visit, head: true }), judgeVisit("click", { ...visit, prefetch: true })]).toEqual([null, "head", "prefetch"])
})
