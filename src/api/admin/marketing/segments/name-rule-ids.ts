import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Catalogue } from "../../../../core/segments/catalogue"
import type { Source } from "../../../../core/segments/field"
import { type Rule } from "../../../../core/segments/rule.schema"
import { ruleIds } from "../../../../core/segments/rule-ids"

/** The entity of the query graph behind each source, and the field that is its name. */
const entities: Record<Exclude<Source, "country">, { entity: string; name: string }> = {
  customer_group: { entity: "customer_group", name: "name" },
  product: { entity: "product", name: "title" },
  variant: { entity: "product_variant", name: "title" },
  category: { entity: "product_category", name: "name" },
  collection: { entity: "product_collection", name: "title" },
  product_tag: { entity: "product_tag", name: "value" },
  product_type: { entity: "product_type", name: "value" },
  sales_channel: { entity: "sales_channel", name: "name" },
  region: { entity: "region", name: "name" },
  segment: { entity: "marketing_segment", name: "name" },
  campaign: { entity: "marketing_campaign", name: "name" },
}

/** The names of everything the rules speak of, one query a kind of thing. What is gone keeps its id. */
export async function nameRuleIds(container: MedusaContainer, rules: readonly Rule[], catalogue: Catalogue): Promise<Record<string, string>> {
  const found = new Map<Source, Set<string>>()
  for (const rule of rules) ruleIds(rule, catalogue, found)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const names: Record<string, string> = {}
  for (const [source, ids] of found) {
    if (source === "country") continue
    const { entity, name } = entities[source]
    const fields = source === "variant" ? ["id", "title", "product.title"] : ["id", name]
    const { data } = await query.graph({ entity, fields, filters: { id: [...ids] } })
    for (const row of data as Record<string, unknown>[]) names[String(row.id)] = source === "variant" ? variantName(row) : String(row[name])
  }
  return names
}

/** A variant's own title ("M") says little without its product's. */
function variantName({ title, product }: Record<string, unknown>): string {
  const product_title = (product as { title?: string } | null)?.title
  return product_title ? `${product_title}, ${String(title)}` : String(title)
}
