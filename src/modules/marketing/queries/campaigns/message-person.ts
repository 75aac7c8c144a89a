import { factsOf, mergeTags, type PersonFact } from "../../../../core/campaigns/merge-tags"
import { moneyFacts } from "../../../../core/campaigns/tags/tag"

/** Every fact any tag can ask for. */
export const allFacts: readonly PersonFact[] = [...factsOf(mergeTags), "attributes"]

const nameOf = (table: string, name: string, column: string) => `(select ${name} from ${table} named where named.id = profile.${column})`

/** Facts that are not simply a column of their name. */
const written: Partial<Record<PersonFact, string>> = {
  ...Object.fromEntries(moneyFacts.map((fact) => [fact, `profile.${fact}::float8`])),
  birthday: "profile.birthday::text",
  predicted_orders: "round(profile.predicted_orders::numeric, 1)::float8",
  favourite_product: nameOf("product", "title", "favourite_product_id"),
  favourite_category: nameOf("product_category", "name", "favourite_category_id"),
  favourite_channel: nameOf("sales_channel", "name", "favourite_channel_id"),
  last_product: nameOf("product", "title", "last_product_id"),
  viewed_product: nameOf("product", "title", "viewed_product_id"),
}

/**
 * The columns of a `MessagePerson` with these facts, for a `select` that names a marketing_profile as `profile`. Names of
 * what the shop sells are looked up in Medusa's tables by their primary key, only where a message asks for them.
 */
export const personColumns = (facts: readonly PersonFact[]) =>
  ["profile.email", ...facts.map((fact) => `${written[fact] ?? `profile.${fact}`} as ${fact}`)].join(", ")
