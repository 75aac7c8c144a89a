import { defineField } from "../define-field"
import type { Field, ProfileColumn, Source } from "../field"

/** A thing of the shop that someone has at most one of: the one bought most, or last. */
function thing(name: string, column: ProfileColumn, source: Source, label: string, noun: string, help: string): Field {
  return defineField("choice", {
    name, label, group: "products", source, help,
    words: { noun, subject: `whose ${noun}`, empty: `without a ${noun}`, filled: `with a ${noun}` }, reads: { from: "profile", column },
  })
}

const most = "By pieces bought and kept."

/** What someone buys most, and bought and looked at last. */
export const favouriteFields: Field[] = [
  thing("favourite_product", "favourite_product_id", "product", "Favourite product", "favourite product", most),
  thing("favourite_category", "favourite_category_id", "category", "Favourite category", "favourite category", most),
  thing("favourite_channel", "favourite_channel_id", "sales_channel", "Favourite sales channel", "favourite sales channel", most),
  thing("last_product", "last_product_id", "product", "Last product bought", "last product bought", "What was bought in the latest order."),
  thing("viewed_product", "viewed_product_id", "product", "Last product viewed", "last product viewed", "Whose page was opened last."),
]
