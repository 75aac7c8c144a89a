import { model } from "@medusajs/framework/utils"

/** What counts of an order, as Medusa's query graph sees it; written by queries/profiles/record-purchases. */
export const MarketingPurchase = model.define({ name: "MarketingPurchase", tableName: "marketing_purchase" }, {
  id: model.id({ prefix: "mpur" }).primaryKey(),
  order_id: model.text(),
  profile_id: model.text(),
  placed_at: model.dateTime(),
  currency_code: model.text(),
  item_count: model.number(),
})
