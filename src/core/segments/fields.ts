import type { AttributeDefinition, Catalogue } from "./catalogue"
import type { Field, FieldGroup, Operator } from "./field"
import { acquisitionFields } from "./fields/acquisition"
import { addressFields } from "./fields/address"
import { behaviourFields } from "./fields/behaviour"
import { defineAttribute } from "./fields/attributes"
import { consentFields } from "./fields/consent"
import { cartFields, engagementFields } from "./fields/engagement"
import { favouriteFields } from "./fields/favourites"
import { identityFields } from "./fields/identity"
import { orderFields } from "./fields/orders"
import { productFields } from "./fields/products"
import { scoreFields } from "./fields/scores"
import { segmentFields } from "./fields/segments"

/** Everything a rule can ask in every shop, in the order a builder shows it. To add a field, add one object to its group's file. */
export const fields: readonly Field[] = [
  ...identityFields, ...addressFields, ...consentFields, ...orderFields, ...productFields, ...favouriteFields, ...behaviourFields,
  ...engagementFields, ...cartFields, ...scoreFields, ...acquisitionFields, ...segmentFields,
]

/** The headings the fields stand under, in order. */
export const fieldGroups: readonly { name: FieldGroup; label: string }[] = [
  { name: "identity", label: "Person" },
  { name: "address", label: "Address" },
  { name: "consent", label: "Consent" },
  { name: "orders", label: "Orders" },
  { name: "products", label: "Products" },
  { name: "behaviour", label: "Behaviour" },
  { name: "engagement", label: "Engagement" },
  { name: "carts", label: "Carts" },
  { name: "scores", label: "Scores" },
  { name: "acquisition", label: "Acquisition" },
  { name: "segments", label: "Segments" },
  { name: "attributes", label: "Attributes" },
]

/** All that rules of a shop with these attributes may ask. */
export function createCatalogue(attributes: readonly AttributeDefinition[]): Catalogue {
  const all = [...fields, ...attributes.map(defineAttribute)]
  const byName = new Map(all.map((field) => [field.name, field]))
  return { fields: all, groups: fieldGroups, field: (name) => (typeof name === "string" ? byName.get(name) : undefined) }
}

/** The fields every shop has. */
export const builtInCatalogue = createCatalogue([])

/** The field's operator of that name; undefined when it has none. */
export function operatorNamed(field: Field, name: unknown): Operator | undefined {
  return field.operators.find((operator) => operator.name === name)
}
