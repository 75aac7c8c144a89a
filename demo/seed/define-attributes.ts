import type { MedusaContainer } from "@medusajs/framework/types"

type Attribute = { key: string; name: string; type: "number" | "choice"; help: string; choices: string[]; metadata_key: string }
type Attributes = { create(attribute: Attribute, by: { actor: { type: string; id: null } }): Promise<string> }

/** Defines the loyalty programme's attributes, which are read from the customers' metadata. */
export async function defineAttributes(container: MedusaContainer): Promise<void> {
  const { attributes } = container.resolve<{ attributes: Attributes }>("marketing")
  const actor = { type: "seed", id: null }
  await attributes.create({ key: "loyalty_tier", name: "Loyalty tier", type: "choice", help: "From the loyalty programme.", choices: ["Bronze", "Silver", "Gold"], metadata_key: "loyalty_tier" }, { actor })
  await attributes.create({ key: "loyalty_points", name: "Loyalty points", type: "number", help: "Points not yet spent.", choices: [], metadata_key: "loyalty_points" }, { actor })
}
