import type { Field } from "../../src/core/segments/field"
import type { Vocabulary } from "../../src/core/segments/unit-tests/arbitrary-rule"
import { campaigns, links, segments } from "./details"
import { detailWords } from "./invent-details"
import { vocabulary as words } from "./invent-people"

const wordsOf: Record<string, readonly string[]> = {
  email: ["ada", "ADA", "@example.com", "a_b", "100%", "o'neil", "müller"], phone: ["+49", "+49 30 1"],
  first_name: words.first_names, last_name: words.last_names, company: words.companies, locale: words.locales, province: words.provinces,
  city: words.cities, postal_code: words.postal_codes, country: words.countries, tags: words.tags,
  customer_groups: words.groups, ordered_in_sales_channel: words.channels, ordered_in_region: words.regions, favourite_channel: words.channels,
  time_zone: detailWords.zones, gender: detailWords.genders, street: detailWords.streets, address_2: detailWords.streets,
  first_source: detailWords.origins, first_medium: detailWords.origins, first_campaign: detailWords.origins, first_referrer: detailWords.origins,
  "attribute.nick": words.first_names, "attribute.likes": words.tags, segments: [...segments, "mseg_none"],
}
const propertyWords: Record<string, readonly string[]> = {
  sales_channel: words.channels, region: words.regions, campaign: campaigns, segment: segments, currency: ["eur", "EUR", "usd"],
  title: detailWords.queries, query: detailWords.queries, path: ["/", "/SALE", "%"], url: [...links, "shop.example"], mood: ["good", "GOOD", "5", "it's"], stars: ["5"],
  referrer: detailWords.origins, utm_source: detailWords.origins, utm_medium: detailWords.origins, utm_campaign: detailWords.origins,
}

/** The words of invented people and their details, so that rules about them find somebody; `emails` are some whole addresses. */
export const ruleWords = (emails: readonly string[]): Vocabulary => ({
  field: ({ name }: Field) => [...(wordsOf[name] ?? (name.endsWith("_source") ? words.sources : words.ids)), ...(name === "email" ? emails : []), "nobody has this", "%", "_"]
    .filter((word) => name !== "country" || /^[a-z]{2}$/.test(word)),
  events: { property: (name) => propertyWords[name] ?? words.ids, custom: detailWords.customs, free: ["stars", "mood", "it's none"] },
})
