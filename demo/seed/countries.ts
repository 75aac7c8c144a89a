import { Faker, type LocaleDefinition, base, da, de, de_AT, en, en_CA, en_GB, en_US, es, fi, fr, fr_BE, it, nl, pl, pt_PT, sv } from "@faker-js/faker"

export type Country = { code: string; region: "Europe" | "North America"; weight: number; locale: string; faker: Faker; provinces?: string[] }

const names = (...locale: LocaleDefinition[]) => new Faker({ locale: [...locale, en, base] })

/** Where the shop ships to; the weight says how many of its customers live there. */
export const countries: Country[] = [
  { code: "de", region: "Europe", weight: 26, locale: "de-DE", faker: names(de) },
  { code: "at", region: "Europe", weight: 5, locale: "de-AT", faker: names(de_AT, de) },
  { code: "nl", region: "Europe", weight: 8, locale: "nl-NL", faker: names(nl) },
  { code: "be", region: "Europe", weight: 4, locale: "fr-BE", faker: names(fr_BE, fr) },
  { code: "fr", region: "Europe", weight: 9, locale: "fr-FR", faker: names(fr) },
  { code: "dk", region: "Europe", weight: 5, locale: "da-DK", faker: names(da) },
  { code: "se", region: "Europe", weight: 5, locale: "sv-SE", faker: names(sv) },
  { code: "fi", region: "Europe", weight: 2, locale: "fi-FI", faker: names(fi) },
  { code: "es", region: "Europe", weight: 4, locale: "es-ES", faker: names(es) },
  { code: "it", region: "Europe", weight: 4, locale: "it-IT", faker: names(it) },
  { code: "pt", region: "Europe", weight: 2, locale: "pt-PT", faker: names(pt_PT) },
  { code: "pl", region: "Europe", weight: 3, locale: "pl-PL", faker: names(pl) },
  { code: "ie", region: "Europe", weight: 3, locale: "en-IE", faker: names(en_GB) },
  { code: "gb", region: "Europe", weight: 5, locale: "en-GB", faker: names(en_GB) },
  { code: "us", region: "North America", weight: 17, locale: "en-US", faker: names(en_US), provinces: ["us-ca", "us-ny", "us-wa", "us-or", "us-tx", "us-co", "us-me", "us-ma"] },
  { code: "ca", region: "North America", weight: 4, locale: "en-CA", faker: names(en_CA), provinces: ["ca-on", "ca-bc", "ca-qc"] },
]
