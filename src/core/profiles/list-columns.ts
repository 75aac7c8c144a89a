import type { Catalogue } from "../segments/catalogue"
import type { Field } from "../segments/field"

/** Whether a field has one value a person, so that it can be a column of a list. What depends on a period or a relation has none. */
export const isColumn = ({ reads }: Field): boolean => reads.from === "profile" || reads.from === "attributes"

/** Whether people can be put in order by a field: lists have no order, and ids none that says anything. */
export const isSortable = (field: Field): boolean => isColumn(field) && field.type !== "list" && (!field.source || field.source === "country")

/** The fields a list of people can show, in the order of the catalogue. */
export const columnFields = (catalogue: Catalogue): Field[] => catalogue.fields.filter(isColumn)

/** The columns a list starts with. */
export const usualColumns = ["email_consent", "orders", "spent", "average_order", "last_order_at", "country"] as const
