import type { Field, FieldGroup, Operator } from "./field"
import { addressFields } from "./fields/address"
import { consentFields } from "./fields/consent"
import { identityFields } from "./fields/identity"
import { orderFields } from "./fields/orders"
import { productFields } from "./fields/products"

/** Everything a rule can ask, in the order a builder shows it. To add a field, add one object to its group's file. */
export const fields: readonly Field[] = [...identityFields, ...addressFields, ...consentFields, ...orderFields, ...productFields]

/** The headings the fields stand under, in order. */
export const fieldGroups: readonly { name: FieldGroup; label: string }[] = [
  { name: "identity", label: "Person" },
  { name: "address", label: "Address" },
  { name: "consent", label: "Consent" },
  { name: "orders", label: "Orders" },
  { name: "products", label: "Products" },
]

const byName = new Map(fields.map((field) => [field.name, field]))

/** The field of that name; undefined when the catalogue has none. */
export function fieldNamed(name: unknown): Field | undefined {
  return typeof name === "string" ? byName.get(name) : undefined
}

/** The field's operator of that name; undefined when it has none. */
export function operatorNamed(field: Field, name: unknown): Operator | undefined {
  return field.operators.find((operator) => operator.name === name)
}
