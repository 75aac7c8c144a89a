import { defineField } from "../define-field"
import type { Field } from "../field"

const counted = "Cancelled and draft orders do not count."
const converted = "In the reporting currency, less what was refunded; orders without a rate are left out."

/** How much and when someone ordered. */
export const orderFields: Field[] = [
  defineField("number", {
    name: "orders", label: "Number of orders", group: "orders", help: `All orders ever. ${counted}`,
    words: { subject: "who placed", unit: ["order", "orders"] }, reads: { from: "profile", column: "orders" },
  }),
  defineField("orders_in_window", {
    name: "orders_in_period", label: "Number of orders in a period", group: "orders", help: `Orders placed within a time you choose. ${counted}`,
    words: { subject: "who placed", unit: ["order", "orders"] }, reads: { from: "purchases", column: "id" },
  }),
  defineField("number", {
    name: "items", label: "Number of items bought", group: "orders", help: `Pieces over all orders. ${counted}`,
    words: { subject: "who bought", unit: ["item", "items"] }, reads: { from: "profile", column: "items" },
  }),
  defineField("money", {
    name: "spent", label: "Total spent", group: "orders", help: `Over all orders. ${converted}`,
    words: { subject: "who spent" }, reads: { from: "profile", column: "spent" },
  }),
  defineField("spent_in_window", {
    name: "spent_in_period", label: "Spent in a period", group: "orders", help: `Over orders placed within a time you choose. ${converted}`,
    words: { subject: "who spent" }, reads: { from: "purchases", column: "reporting_net" },
  }),
  defineField("money", {
    name: "average_order", label: "Average order", group: "orders", help: `Total spent by number of orders. ${converted} People without orders have none.`,
    words: { subject: "whose average order is" }, reads: { from: "profile", column: "average_order", missingWithoutOrders: true },
  }),
  defineField("money", {
    name: "largest_order", label: "Largest order", group: "orders", help: `The order worth most. ${converted} People without orders have none.`,
    words: { subject: "whose largest order is" }, reads: { from: "profile", column: "largest_order", missingWithoutOrders: true },
  }),
  defineField("money", {
    name: "refunded", label: "Amount refunded", group: "orders", help: "Money given back over all orders, in the reporting currency.",
    words: { subject: "who were refunded" }, reads: { from: "profile", column: "refunded" },
  }),
  defineField("number", {
    name: "refunded_orders", label: "Number of refunded orders", group: "orders", help: "Orders of which at least a part was refunded.",
    words: { subject: "who had refunds on", unit: ["order", "orders"] }, reads: { from: "profile", column: "refunded_orders" },
  }),
  defineField("number", {
    name: "unconverted_orders", label: "Orders without a rate", group: "orders",
    help: "Orders in a currency for which no rate is set: counted as orders, left out of every sum.",
    words: { subject: "who placed", unit: ["order without a rate", "orders without a rate"] }, reads: { from: "profile", column: "unconverted_orders" },
  }),
  defineField("date", {
    name: "first_order_at", label: "First order", group: "orders", help: `When the first order was placed. ${counted}`,
    words: { subject: "who first ordered", empty: "who have never ordered", filled: "who have ordered" }, reads: { from: "profile", column: "first_order_at" },
  }),
  defineField("date", {
    name: "last_order_at", label: "Last order", group: "orders", help: `When the latest order was placed. ${counted}`,
    words: { subject: "who last ordered", empty: "who have never ordered", filled: "who have ordered" }, reads: { from: "profile", column: "last_order_at" },
  }),
  defineField("days", {
    name: "days_since_first_order", label: "Days since first order", group: "orders", help: "Whole days since the first order. People without orders have none.",
    words: { subject: "who first ordered" }, reads: { from: "profile", column: "first_order_at" },
  }),
  defineField("days", {
    name: "days_since_last_order", label: "Days since last order", group: "orders", help: "Whole days since the latest order. People without orders have none.",
    words: { subject: "who last ordered" }, reads: { from: "profile", column: "last_order_at" },
  }),
]
