import { defineField } from "../define-field"
import type { Field, ProfileColumn } from "../field"
import { moment } from "./engagement"

function origin(name: ProfileColumn, label: string, noun: string, help: string): Field {
  return defineField("text", {
    name, label, group: "acquisition", help,
    words: { subject: `whose ${noun}`, empty: `whose ${noun} is not known`, filled: `whose ${noun} is known` }, reads: { from: "profile", column: name },
  })
}

/** Where someone came from, by the first visit that said so. */
export const acquisitionFields: Field[] = [
  origin("first_source", "First source", "first source", "UTM source of the first visit that told one."),
  origin("first_medium", "First medium", "first medium", "UTM medium of the first visit that told one."),
  origin("first_campaign", "First campaign", "first campaign", "UTM campaign of the first visit that told one."),
  origin("first_referrer", "First referrer", "first referrer", "The page that led to the first visit."),
  ...moment({
    name: "first_touch_at", column: "first_touch_at", label: "First visit", days: "Days since first visit", group: "acquisition", help: "The first visit that said where it came from.",
    did: "first came to the site", never: "came from nowhere known", once: "came from somewhere known", noun: "first visit",
  }),
]
