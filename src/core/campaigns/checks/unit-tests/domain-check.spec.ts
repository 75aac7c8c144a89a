import { dmarcPlaces, isReservedDomain, judgeDomain, type DomainRecords, type WayOut } from "../domain-check"

const key = "MIGfMA0"
const records = (change: Partial<DomainRecords> = {}): DomainRecords => ({
  exists: true, txt: ["v=spf1 include:sendgrid.net ~all"], dmarc: [{ name: "_dmarc.harbour.shop", txt: ["v=DMARC1; sp=none; p=quarantine"] }], dkim: [`v=DKIM1; k=rsa; p=${key}`], ...change,
})
const wayOut: WayOut = { host: "smtp.sendgrid.net", dkim: { domainName: "harbour.shop", keySelector: "m1", publicKey: key } }
const levels = (change: Partial<DomainRecords> = {}, way = wayOut, from = "shop@harbour.shop") => judgeDomain(from, way, records(change)).findings.map(({ name, level }) => `${name} ${level}`)
const finding = (name: string, change: Partial<DomainRecords>, way = wayOut) => judgeDomain("shop@harbour.shop", way, records(change)).findings.find((one) => one.name === name)

describe("the check of a sender's domain", () => {
  it("is content with SPF, DKIM and DMARC in their places", () => {
    expect(levels()).toEqual(["spf fine", "dkim fine", "dmarc fine"])
    expect(finding("dmarc", {})?.message).toContain("DMARC, quarantine")
  })

  it("refuses addresses of free mail services and of domains that do not exist", () => {
    expect(levels({}, wayOut, "shop@gmail.com")).toEqual(["free_mail problem"])
    expect(levels({ exists: false })).toEqual(["domain problem"])
    expect(levels({}, wayOut, "shop@example.com")).toEqual([])
    expect(isReservedDomain("myshop.com")).toBe(false)
  })

  it("leaves shops alone whose domain has the name of a mail service under another ending", () => {
    for (const domain of ["gmx.de", "web.de", "libero.it", "orange.fr", "yahoo.co.uk", "mail.ru", "me.com"]) expect(levels({}, wayOut, `shop@${domain}`)).toEqual(["free_mail problem"])
    for (const domain of ["orange.es", "libero.com", "me.it", "web.com", "live.ch", "free.com", "mail.fr", "mac.de"]) expect(levels({}, wayOut, `shop@${domain}`)).not.toContain("free_mail problem")
  })

  it("says what record to add, and where", () => {
    expect(finding("spf", { txt: [] })).toMatchObject({ level: "warning", record: { name: "harbour.shop", value: "v=spf1 include:sendgrid.net ~all" } })
    expect(finding("spf", { txt: ["v=spf1 include:_spf.google.com -all"] })).toMatchObject({ level: "warning", record: { value: "v=spf1 include:_spf.google.com include:sendgrid.net -all" } })
    expect(finding("spf", { txt: ["v=spf1 redirect=_spf.shop.de"] })).toMatchObject({ level: "warning", record: { value: "v=spf1 include:sendgrid.net redirect=_spf.shop.de" } })
    expect(finding("spf", { txt: ["v=spf1 include:small-all.de mx"] })).toMatchObject({ level: "warning", record: { value: "v=spf1 include:small-all.de mx include:sendgrid.net" } })
    expect(finding("spf", { txt: ["v=spf1"] })).toMatchObject({ level: "warning", record: { value: "v=spf1 include:sendgrid.net" } })
    expect(finding("spf", { txt: ["v=spf1 a ~all", "v=spf1 mx ~all"] })).toMatchObject({ level: "warning", message: expect.stringContaining("2 SPF records") })
    expect(finding("spf", { txt: ["v=spf1 +all"] })).toMatchObject({ level: "warning", record: { value: "v=spf1 ~all" } })
    expect(finding("dmarc", { dmarc: [{ name: "_dmarc.harbour.shop", txt: [] }] })).toMatchObject({ level: "warning", record: { name: "_dmarc.harbour.shop", value: "v=DMARC1; p=none; rua=mailto:dmarc@harbour.shop" } })
    expect(finding("dkim", { dkim: [] })).toMatchObject({ level: "problem", record: { name: "m1._domainkey.harbour.shop", value: `v=DKIM1; k=rsa; p=${key}` } })
    expect(finding("dkim", { dkim: ["v=DKIM1; p=other"] })).toMatchObject({ level: "problem", message: expect.stringContaining("looks forged") })
  })

  it("knows alignment, what it cannot see, and what did not answer", () => {
    expect(finding("dkim", {}, { ...wayOut, dkim: { ...wayOut.dkim!, domainName: "provider.net" } })).toMatchObject({ level: "warning", message: expect.stringContaining("alignment") })
    expect(finding("dkim", {}, { ...wayOut, dkim: { ...wayOut.dkim!, domainName: "news.harbour.shop" } })?.level).toBe("fine")
    expect(finding("dkim", {}, { host: null, dkim: null })?.level).toBe("fine")
    expect(levels({ txt: null, dkim: null, dmarc: [{ name: "_dmarc.harbour.shop", txt: null }] })).toEqual(["spf warning", "dkim warning", "dmarc warning"])
    expect(dmarcPlaces("news.harbour.shop")).toEqual(["_dmarc.news.harbour.shop", "_dmarc.harbour.shop"])
  })
})
