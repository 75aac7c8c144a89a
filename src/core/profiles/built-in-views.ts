import type { ViewDefinition } from "../http/views"
import type { Condition, Rule } from "../segments/rule.schema"
import { usualColumns } from "./list-columns"

export type BuiltInView = { key: string; definition: ViewDefinition }

const who = (...rules: Condition[]): Rule => ({ version: 1, combinator: "and", rules })
const latest = { by: "last_order_at", descending: true }
const view = (key: string, definition: Partial<ViewDefinition> = {}): BuiltInView =>
  ({ key, definition: { columns: [...usualColumns], rule: null, q: "", sort: latest, ...definition } })

/** The ways of looking at people that every shop starts with; `profiles.view.<key>` is their name. */
export const builtInViews: readonly BuiltInView[] = [
  view("everyone"),
  view("subscribed", {
    rule: who({ field: "email_consent", operator: "is", value: "subscribed" }),
    columns: ["email_consent_at", "email_consent_source", "orders", "spent", "last_order_at", "country"],
  }),
  view("vip", {
    rule: who({ field: "spent", operator: "in_top", value: 10 }, { field: "orders", operator: "at_least", value: 2 }),
    sort: { by: "spent", descending: true },
  }),
  view("new", {
    rule: who({ field: "customer_since", operator: "in_the_last", value: 30 }),
    columns: ["customer_since", "has_account", "email_consent", "orders", "spent", "country"],
    sort: { by: "customer_since", descending: true },
  }),
  view("at_risk", {
    rule: who({ field: "orders", operator: "at_least", value: 2 }, { field: "days_since_last_order", operator: "between", value: [90, 365] }),
    columns: ["email_consent", "orders", "spent", "days_since_last_order", "last_order_at"],
    sort: { by: "spent", descending: true },
  }),
  view("carts", {
    rule: who({ field: "abandoned_carts", operator: "at_least", value: 1 }, { field: "last_cart_at", operator: "in_the_last", value: 30 }),
    columns: ["email_consent", "abandoned_carts", "cart_value", "last_cart_at", "orders", "spent"],
    sort: { by: "last_cart_at", descending: true },
  }),
  view("guests", {
    rule: who({ field: "has_account", operator: "is", value: false }),
    columns: ["email_consent", "orders", "spent", "last_order_at", "country"],
  }),
]
