import { defineField } from "../define-field"
import type { Field } from "../field"

const kept = "Returned pieces do not count."
const asBought = "As the product was when it was bought."

/** What someone bought, and where. */
export const productFields: Field[] = [
  defineField("bought", {
    name: "bought_product", label: "Bought product", group: "products", source: "product", help: `Any of the chosen products. ${kept}`,
    words: { subject: "who bought", negative: "who did not buy", unit: ["item", "items"] }, reads: { from: "items", column: "product_id" },
  }),
  defineField("bought", {
    name: "bought_variant", label: "Bought variant", group: "products", source: "variant", help: `Any of the chosen variants. ${kept}`,
    words: { subject: "who bought", negative: "who did not buy", unit: ["item", "items"] }, reads: { from: "items", column: "variant_id" },
  }),
  defineField("bought", {
    name: "bought_category", label: "Bought from category", group: "products", source: "category", help: `Anything in any of the chosen categories. ${asBought} ${kept}`,
    words: { subject: "who bought from the category", negative: "who did not buy from the category", unit: ["item", "items"] },
    reads: { from: "items", column: "category_ids" },
  }),
  defineField("bought", {
    name: "bought_collection", label: "Bought from collection", group: "products", source: "collection", help: `Anything in any of the chosen collections. ${asBought} ${kept}`,
    words: { subject: "who bought from the collection", negative: "who did not buy from the collection", unit: ["item", "items"] },
    reads: { from: "items", column: "collection_id" },
  }),
  defineField("bought", {
    name: "bought_product_tag", label: "Bought product with tag", group: "products", source: "product_tag", help: `Anything with any of the chosen product tags. ${asBought} ${kept}`,
    words: { subject: "who bought something tagged", negative: "who did not buy anything tagged", unit: ["item", "items"] },
    reads: { from: "items", column: "tag_ids" },
  }),
  defineField("bought", {
    name: "bought_product_type", label: "Bought product of type", group: "products", source: "product_type", help: `Anything of any of the chosen product types. ${asBought} ${kept}`,
    words: { subject: "who bought something of type", negative: "who did not buy anything of type", unit: ["item", "items"] },
    reads: { from: "items", column: "type_id" },
  }),
  defineField("bought", {
    name: "ordered_in_sales_channel", label: "Ordered in sales channel", group: "products", source: "sales_channel", help: "Orders placed in any of the chosen sales channels.",
    words: { subject: "who ordered through", negative: "who did not order through", unit: ["order", "orders"] },
    reads: { from: "purchases", column: "sales_channel_id" },
  }),
  defineField("bought", {
    name: "ordered_in_region", label: "Ordered in region", group: "products", source: "region", help: "Orders placed in any of the chosen regions.",
    words: { subject: "who ordered in", negative: "who did not order in", unit: ["order", "orders"] },
    reads: { from: "purchases", column: "region_id" },
  }),
]
