import { defineField } from "../define-field"
import type { Field } from "../field"

/** Where someone lives: the account's default shipping address, or else the last order's. */
export const addressFields: Field[] = [
  defineField("choice", {
    name: "country", label: "Country", group: "address", source: "country", help: "The country of the latest known address.",
    words: { subject: "whose country", empty: "whose country is not known", filled: "whose country is known" },
    reads: { from: "profile", column: "country_code" },
  }),
  defineField("text", {
    name: "province", label: "State or province", group: "address", help: "As written in the address, often a code such as CA.",
    words: { subject: "whose state or province", empty: "whose state or province is not known", filled: "whose state or province is known" },
    reads: { from: "profile", column: "province" },
  }),
  defineField("text", {
    name: "city", label: "City", group: "address", help: "As written in the address.",
    words: { subject: "whose city", empty: "whose city is not known", filled: "whose city is known" }, reads: { from: "profile", column: "city" },
  }),
  defineField("text", {
    name: "postal_code", label: "Postal code", group: "address", defaultOperator: "starts_with", help: "As written in the address; “starts with” finds an area.",
    words: { subject: "whose postal code", empty: "whose postal code is not known", filled: "whose postal code is known" },
    reads: { from: "profile", column: "postal_code" },
  }),
  defineField("text", {
    name: "street", label: "Street", group: "address", defaultOperator: "contains", help: "The first line of the address.",
    words: { subject: "whose street", empty: "whose street is not known", filled: "whose street is known" }, reads: { from: "profile", column: "address_1" },
  }),
  defineField("text", {
    name: "address_2", label: "Second line of the address", group: "address", defaultOperator: "contains", help: "Flat, floor, care of.",
    words: { subject: "whose second line of the address", empty: "without a second line of the address", filled: "with a second line of the address" },
    reads: { from: "profile", column: "address_2" },
  }),
]
