import { formatMoney } from "../../base/money"
import type { MergeTag, moneyFacts } from "./tag"

/** A tag that prints an amount with its currency in the language of mails, nothing where none is known. */
export const moneyTag = (fact: (typeof moneyFacts)[number], given: Pick<MergeTag, "label" | "help" | "example">): MergeTag => ({
  ...given, tag: `person.${fact}`, reads: [fact],
  value: ({ person, shop }) => (typeof person[fact] === "number" ? formatMoney(person[fact], shop.currency, shop.language) : ""),
})
