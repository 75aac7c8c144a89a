import fc from "fast-check"
import { parse } from "csv-parse/sync"
import { builtInCatalogue, createCatalogue } from "../../segments/fields"
import { exportCell } from "../export-cell"
import { unguardFormulas } from "../guard-formulas"
import { guessMapping } from "../guess-mapping"
import { importTargets, profileTargets } from "../import-targets"
import { isEmail } from "../is-email"
import { judgeConsent, consentNotes } from "../judge-consent"
import { mergePerson, type KnownPerson, notes } from "../merge-person"
import { readBoolean, readCountry, readDay, readMoment, readNumber } from "../read-cell"
import { importedColumns, type ImportedPerson, readImportRow } from "../read-import-row"
import { decodeCell, sniffSeparator, whyNotCsv } from "../sniff-file"
import { writeCsvRecord } from "../write-csv"

/** Texts of the signs that matter to spreadsheets, in any order. */
const awkwardText = fc.string({ unit: fc.constantFrom(..."=+-@;,'\"\t\r\n a1"), maxLength: 12 })

describe("a file that is written", () => {
  it("never begins a text with what a spreadsheet runs, and keeps numbers", () => {
    expect(writeCsvRecord(["=1+1", "+49", "-x", "@a", "\tb", "\rc", "safe=1", -5, null, true])).toBe(`'=1+1,'+49,'-x,'@a,"'\tb","'\rc",safe=1,-5,,true\r\n`)
  })
  it("has no formula for a spreadsheet that separates by semicolons or tabs either", () => {
    expect(writeCsvRecord(["x", "a;=cmd|'/C calc'!A0;", "a\t@b", "a\n-b\r\n+c", 'a;"=1+1"'])).toBe(`x,"a;'=cmd|'/C calc'!A0;","a\t'@b","a\n'-b\r\n'+c","a;""'=1+1"""\r\n`)
    expect(writeCsvRecord(["a - b", "VIP; -10 %", "a,=b", "x@y.de", "1;-2", "a;b"])).toBe(`a - b,"VIP; -10 %","a,=b",x@y.de,"1;'-2","a;b"\r\n`)
    fc.assert(fc.property(awkwardText, (text) => {
      // The cell, and what is behind any end of one for a program that has no regard for our quotes.
      const [cell, ...others] = writeCsvRecord(["x", text]).slice(2).split(/[;\t\r\n]/)
      expect(cell).not.toMatch(/^"?[=+\-@]/)
      for (const other of others) expect(other).not.toMatch(/^"*[=+\-@]/)
    }))
  })
  it("is read back as it was, whatever the texts", () => {
    fc.assert(fc.property(fc.array(fc.array(fc.oneof(awkwardText, fc.string({ unit: "binary" })), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const width = rows[0]!.length
      const even = rows.map((row) => Array.from({ length: width }, (_, index) => (row[index] ?? "").replaceAll("\0", "")))
      const written = even.map((row) => writeCsvRecord(row)).join("")
      const read: string[][] = parse(written, { record_delimiter: "\r\n" })
      expect(read.map((row) => row.map(unguardFormulas))).toEqual(even)
    }))
  })
  it("names ids, tells money in whole units and days without a time", () => {
    const catalogue = createCatalogue([{ key: "since", name: "Since", type: "date", help: null, choices: [] }])
    const writing = { names: new Map([["g1", "Trade"]]), currency: "eur", now: new Date("2026-01-11T00:00:00Z") }
    expect(exportCell(["g1", "g2"], catalogue.field("customer_groups"), writing)).toBe("Trade; g2")
    expect(exportCell(1999, catalogue.field("spent"), writing)).toBe(19.99)
    expect(exportCell(1999, catalogue.field("spent"), { ...writing, currency: "jpy" })).toBe(1999)
    expect(exportCell("2026-01-02T00:00:00+00:00", catalogue.field("attribute.since"), writing)).toBe("2026-01-02")
    expect(exportCell("2026-01-01T00:00:00+02:00", catalogue.field("last_order_at"), writing)).toBe("2025-12-31T22:00:00.000Z")
    expect(exportCell("2026-01-01T00:00:00+00:00", builtInCatalogue.field("days_since_registration"), writing)).toBe(10)
    expect(exportCell(null, catalogue.field("spent"), writing)).toBeNull()
  })
})

describe("a file that is read", () => {
  it("tells its separator by its first line, outside quotes", () => {
    expect(["a,b,c\n1;2;3;4;5", "a;b\n", "a\tb\tc", "a|b", `"x,y,z";b;c`, "alone\n1,2"].map(sniffSeparator)).toEqual([",", ";", "\t", "|", ";", ","])
  })
  it("says what it is when it is no CSV", () => {
    expect(whyNotCsv("PK\x03\x04")).toMatch(/spreadsheet file/)
    expect(whyNotCsv("ÿþE\0")).toMatch(/UTF-16/)
    expect(whyNotCsv("email,name")).toBeNull()
  })
  it("decodes each cell as UTF-8, and as Windows-1252 where it is none", () => {
    const bytes = (...codes: number[]) => String.fromCharCode(...codes)
    expect(decodeCell("plain ")).toEqual({ text: "plain", encoding: "ascii" })
    expect(decodeCell(bytes(0x4d, 0xc3, 0xbc))).toEqual({ text: "Mü", encoding: "utf-8" })
    expect(decodeCell(bytes(0x4d, 0xfc, 0x80))).toEqual({ text: "Mü€", encoding: "windows-1252" })
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(decodeCell(Buffer.from(text, "utf8").toString("latin1")).text).toBe(text.replaceAll("\0", "").trim())
    }))
  })
})

describe("the guess at columns", () => {
  const targets = importTargets([{ key: "loyalty_points", name: "Loyalty points", type: "number", help: null, choices: [] }])
  const guess = (...names: string[]) => guessMapping(names.map((name) => ({ name, samples: [] })), targets)
  it("knows the usual headers in six languages", () => {
    expect(guess("Customer Email", "First Name", "Surname", "Accepts Email Marketing", "loyalty-points", "Zip")).toEqual(["email", "first_name", "last_name", "consent", "attribute.loyalty_points", "postal_code"])
    expect(guess("E-Mail-Adresse", "Vorname", "Nachname", "Straße", "PLZ", "Ort", "Geburtsdatum")).toEqual(["email", "first_name", "last_name", "address_1", "postal_code", "city", "birthday"])
    expect(guess("Adresse e-mail", "Prénom", "Nom", "Téléphone", "Ville", "Pays")).toEqual(["email", "first_name", "last_name", "phone", "city", "country_code"])
    expect(guess("Correo electrónico", "Nombre", "Apellidos", "Ciudad", "País")).toEqual(["email", "first_name", "last_name", "city", "country_code"])
    expect(guess("Indirizzo email", "Nome", "Cognome", "Città", "CAP")).toEqual(["email", "first_name", "last_name", "city", "postal_code"])
    expect(guess("E-mail", "Nome", "Sobrenome", "Cidade", "Aniversário")).toEqual(["email", "first_name", "last_name", "city", "birthday"])
  })
  it("finds the address by its values, and gives nothing twice", () => {
    expect(guessMapping([{ name: "Kontakt X", samples: ["a@b.de", "c@d.de"] }, { name: "Mood", samples: ["good"] }], targets)).toEqual(["email", null])
    expect(guess("email", "e-mail")).toEqual(["email", null])
  })
  it("lets no two targets go by one header", () => {
    const names = profileTargets.flatMap(({ names }) => names)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe("a cell", () => {
  it("is a number in usual spellings", () => {
    const read = (text: string) => readNumber(text)
    for (const [text, value] of [["1234.5", 1234.5], ["1,234.50", 1234.5], ["1.234,50", 1234.5], ["1 234,5", 1234.5], ["1'000", 1000], ["-3", -3], ["1,234", 1234], ["1,5", 1.5], ["1.234.567", 1234567], ["€ 5", 5], ["12 %", 12], [".5", 0.5]] as const) {
      expect([text, read(text)]).toEqual([text, { value }])
    }
    for (const text of ["abc", "1.2.3", "12 apples", "", "1e5", "--1", "Infinity"]) expect([text, "problem" in read(text)]).toEqual([text, true])
  })
  it("is a day where it can be one only, or its order is said", () => {
    for (const text of ["2026-03-04", "2026/3/4", "20260304", "4.3.2026", "2026-03-04T10:00:00Z"]) expect(readDay(text)).toEqual({ value: "2026-03-04" })
    expect(readDay("31/12/2026")).toEqual({ value: "2026-12-31" })
    expect(readDay("12/31/2026")).toEqual({ value: "2026-12-31" })
    expect(readDay("03/04/2026")).toEqual({ problem: expect.stringContaining("two ways") })
    expect(readDay("03/04/2026", "day_first")).toEqual({ value: "2026-04-03" })
    expect(readDay("03/04/2026", "month_first")).toEqual({ value: "2026-03-04" })
    expect(readDay("30.02.2026")).toEqual({ problem: expect.stringContaining("does not exist") })
    expect(readDay("soon")).toEqual({ problem: expect.stringContaining("2026-03-04") })
    expect(readMoment("2026-03-04 15:30")).toEqual({ value: "2026-03-04T15:30:00.000Z" })
    expect(readMoment("2026-03-04 15:30:00 +0200")).toEqual({ value: "2026-03-04T13:30:00.000Z" })
  })
  it("is a yes or no, a country, an address", () => {
    expect(["Ja", "oui", "1", "opted in", "subscribed"].map(readBoolean)).toEqual(Array(5).fill({ value: true }))
    expect(["nein", "FALSE", "0", "opted-out", "não"].map(readBoolean)).toEqual(Array(5).fill({ value: false }))
    expect(readBoolean("maybe")).toEqual({ problem: expect.any(String) })
    expect(["DE", "Germany", "Deutschland", "Allemagne", "UK"].map(readCountry)).toEqual([...Array(4).fill({ value: "de" }), { value: "gb" }])
    expect(readCountry("Atlantis")).toEqual({ problem: expect.stringContaining("two-letter") })
    expect(["a@b.de", "Ünal@müller.de", "x+y@sub.example.com"].every(isEmail)).toBe(true)
    expect(["a@b", "@b.de", "a b@c.de", "a@b..de", "a@-b.de", "Jane <j@b.de>", "a@b.de, c@d.de"].some(isEmail)).toBe(false)
  })
})

describe("a line", () => {
  const attributes = [{ key: "points", name: "Points", type: "number" as const, help: null, choices: [] }, { key: "tier", name: "Tier", type: "choice" as const, help: null, choices: ["Gold", "Silver"] }]
  const headers = ["E-mail", "Name", "Points", "Tier", "Tags"]
  const plan = { targets: ["email", "name", "attribute.points", "attribute.tier", "tags"], attributes }
  it("becomes a person", () => {
    expect(readImportRow([" Jane@Example.COM", "Jane Mary Doe", "1.234,5", "gold", "a; b, A"], plan, headers)).toEqual({
      person: { email: "jane@example.com", columns: { first_name: "Jane Mary", last_name: "Doe" }, attributes: { points: 1234.5, tier: "Gold" }, tags: ["A", "b"], consent: {} },
    })
  })
  it("takes off what our own export put before a formula", () => {
    expect(readImportRow(["a@b.de", "'=Jane"], plan, headers)).toMatchObject({ person: { columns: { first_name: "=Jane" } } })
    expect(readImportRow(["a@b.de", "Jane;'=Doe", "", "", "a;'-b"], plan, headers)).toMatchObject({ person: { columns: { first_name: "Jane;=Doe" }, tags: ["a", "-b"] } })
  })
  it("tells everything wrong with it, each with its column", () => {
    expect(readImportRow(["jane", "", "lots", "Tin"], plan, headers)).toEqual({ problems: [
      "E-mail: “jane” is not an e-mail address.", "Points: “lots” is not a number. Write it like 1234.5.", "Tier: “Tin” is not a choice of Tier. It can be “Gold”, “Silver”.",
    ] })
    expect(readImportRow(["", "Jane"], plan, headers)).toEqual({ problems: ["There is no e-mail address, so nobody can be found or made."] })
    expect(readImportRow(["a@b.de", "", "", "", "", "more"], plan, headers)).toEqual({ problems: [expect.stringContaining("6 columns")] })
  })
})

describe("a person known before", () => {
  const blank = Object.fromEntries(importedColumns.map((column) => [column, null])) as KnownPerson["columns"]
  const known = (over: Partial<KnownPerson> = {}): KnownPerson => ({ columns: { ...blank, first_name: "Ada", city: null }, attributes: { points: 1 }, tags: ["vip"], has_customer: false, gone: false, imported: true, ...over })
  const person = (over: Partial<ImportedPerson> = {}): ImportedPerson => ({ email: "a@b.de", columns: { first_name: "Eve", city: "Ulm" }, attributes: { points: 2 }, tags: ["VIP", "new"], consent: {}, ...over })

  it("is replaced or kept as wished, and never emptied", () => {
    expect(mergePerson(known(), person(), { existing: "replace", tags: [] })).toMatchObject({ outcome: "updated", columns: { first_name: "Eve", city: "Ulm" }, attributes: { points: 2 }, tags: ["vip", "new"], notes: [] })
    expect(mergePerson(known(), person(), { existing: "keep", tags: [] })).toMatchObject({ columns: { first_name: "Ada", city: "Ulm" }, attributes: { points: 1 } })
    expect(mergePerson(known(), person({ columns: {}, attributes: {}, tags: [] }), { existing: "replace", tags: [] })).toMatchObject({ outcome: "unchanged", columns: { first_name: "Ada" } })
    expect(mergePerson(undefined, person(), { existing: "keep", tags: ["fair"] })).toMatchObject({ outcome: "created", tags: ["VIP", "new", "fair"] })
  })
  it("stays as the shop's customer record says, with a note", () => {
    expect(mergePerson(known({ has_customer: true }), person(), { existing: "replace", tags: [] })).toMatchObject({ columns: { first_name: "Ada", city: "Ulm" }, notes: [notes.shopWins] })
  })
  it("is not subscribed by a file once they left, and not without a source", () => {
    const wish = { state: "subscribed" as const, source: "till", at: "2026-01-01T00:00:00.000Z" }
    const judge = (state: string, suppressed: string | null = null, perLine = false, consent: ImportedPerson["consent"] = {}) => judgeConsent(person({ consent }), { state, suppressed }, perLine ? null : wish, perLine, "2026-02-02T00:00:00.000Z")
    expect(judge("never_asked").write).toEqual({ state: "subscribed", source: "till", at: wish.at })
    expect(judge("unsubscribed")).toEqual({ write: null, note: consentNotes.unsubscribed })
    expect(judge("never_asked", "hard_bounce")).toEqual({ write: null, note: consentNotes.suppressed })
    expect(judge("subscribed")).toEqual({ write: null, note: null })
    expect(judge("never_asked", null, true, { state: "subscribed" })).toEqual({ write: null, note: null })
    expect(judge("never_asked", null, true, { state: "subscribed", source: "list", at: "2030-01-01T00:00:00.000Z" }).write).toEqual({ state: "subscribed", source: "list", at: "2026-02-02T00:00:00.000Z" })
  })
})
