import { defineField } from "../define-field"
import type { Field } from "../field"

const counted = "Cancelled and draft orders do not count."
const converted = "In the reporting currency, less what was refunded; orders without a rate are left out."

/** How much and when someone ordered. */
export const orderFields: Field[] = [
  defineField("number", {
    name: "orders", label: "Number of orders", group: "orders", always: true, help: `All orders ever. ${counted}`,
    words: { noun: "number of orders", subject: "who placed", unit: ["order", "orders"] }, reads: { from: "profile", column: "orders" },
  }),
  defineField("orders_in_window", {
    name: "orders_in_period", label: "Number of orders in a period", group: "orders", help: `Orders placed within a time you choose. ${counted}`,
    words: { subject: "who placed", unit: ["order", "orders"] }, reads: { from: "purchases", column: "id" },
  }),
  defineField("number", {
    name: "items", label: "Number of items bought", group: "orders", always: true, help: `Pieces over all orders. ${counted}`,
    words: { noun: "number of items", subject: "who bought", unit: ["item", "items"] }, reads: { from: "profile", column: "items" },
  }),
  defineField("money", {
    name: "spent", label: "Total spent", group: "orders", always: true, help: `Over all orders. ${converted}`,
    words: { noun: "total spent", subject: "who spent" }, reads: { from: "profile", column: "spent" },
  }),
  defineField("spent_in_window", {
    name: "spent_in_period", label: "Spent in a period", group: "orders", help: `Over orders placed within a time you choose. ${converted}`,
    words: { subject: "who spent" }, reads: { from: "purchases", column: "reporting_net" },
  }),
  defineField("money", {
    name: "average_order", label: "Average order", group: "orders", help: `Total spent by number of orders. ${converted} People without orders have none.`,
    words: { noun: "average order", subject: "whose average order is", empty: "without an average order", filled: "with an average order" }, reads: { from: "profile", column: "average_order", missingWithoutOrders: true },
  }),
  defineField("money", {
    name: "largest_order", label: "Largest order", group: "orders", help: `The order worth most. ${converted} People without orders have none.`,
    words: { noun: "largest order", subject: "whose largest order is", empty: "without a largest order", filled: "with a largest order" }, reads: { from: "profile", column: "largest_order", missingWithoutOrders: true },
  }),
  defineField("money", {
    name: "refunded", label: "Amount refunded", group: "orders", always: true, help: "Money given back over all orders, in the reporting currency.",
    words: { noun: "amount refunded", subject: "who were refunded" }, reads: { from: "profile", column: "refunded" },
  }),
  defineField("number", {
    name: "refunded_orders", label: "Number of refunded orders", group: "orders", always: true, help: "Orders of which at least a part was refunded.",
    words: { noun: "number of refunded orders", subject: "who had refunds on", unit: ["order", "orders"] }, reads: { from: "profile", column: "refunded_orders" },
  }),
  defineField("number", {
    name: "unconverted_orders", label: "Orders without a rate", group: "orders", always: true,
    help: "Orders in a currency for which no rate is set: counted as orders, left out of every sum.",
    words: { noun: "number of orders without a rate", subject: "who placed", unit: ["order without a rate", "orders without a rate"] }, reads: { from: "profile", column: "unconverted_orders" },
  }),
  defineField("date", {
    name: "first_order_at", label: "First order", group: "orders", help: `When the first order was placed. ${counted}`,
    words: { noun: "first order", subject: "who first ordered", empty: "who have never ordered", filled: "who have ordered" }, reads: { from: "profile", column: "first_order_at" },
  }),
  defineField("date", {
    name: "last_order_at", label: "Last order", group: "orders", help: `When the latest order was placed. ${counted}`,
    words: { noun: "last order", subject: "who last ordered", empty: "who have never ordered", filled: "who have ordered" }, reads: { from: "profile", column: "last_order_at" },
  }),
  defineField("days", {
    name: "days_since_first_order", label: "Days since first order", group: "orders", help: "Whole days since the first order. People without orders have none.",
    words: { noun: "time since the first order", subject: "who first ordered", empty: "who have never ordered", filled: "who have ordered" }, reads: { from: "profile", column: "first_order_at" },
  }),
  defineField("days", {
    name: "days_since_last_order", label: "Days since last order", group: "orders", help: "Whole days since the latest order. People without orders have none.",
    words: { noun: "time since the last order", subject: "who last ordered", empty: "who have never ordered", filled: "who have ordered" }, reads: { from: "profile", column: "last_order_at" },
  }),
  defineField("number", {
    name: "order_gap_days", label: "Days between orders", group: "orders", help: "Mean number of days from one order to the next. People with fewer than two orders have none.",
    words: { noun: "time between orders", subject: "whose time between orders is", unit: ["day", "days"], empty: "who ordered less than twice", filled: "who ordered at least twice" },
    reads: { from: "profile", column: "order_gap_days" },
  }),
  defineField("money", {
    name: "discounted", label: "Discounts received", group: "orders", always: true, help: "Discounts on what was bought and kept, in the reporting currency; orders without a rate are left out.",
    words: { noun: "sum of discounts", subject: "who were given discounts of" }, reads: { from: "profile", column: "discounted" },
  }),
  defineField("number", {
    name: "discount_share", label: "Share of discounts", group: "orders", help: "How many percent of the price of what was bought and kept were discounted. People without orders have none.",
    words: { noun: "share of discounts", subject: "whose share of discounts is", unit: ["percent", "percent"], empty: "without a share of discounts", filled: "with a share of discounts" },
    reads: { from: "profile", column: "discount_share" },
  }),
]
