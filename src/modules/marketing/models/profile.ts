import { model } from "@medusajs/framework/utils"

/** A person, as Medusa's query graph sees one. The table holds more (migrations/); its writers are the SQL in queries/profiles. */
export const MarketingProfile = model.define({ name: "MarketingProfile", tableName: "marketing_profile" }, {
  id: model.id({ prefix: "mprof" }).primaryKey(),
  email: model.text().searchable(),
  first_name: model.text().searchable().nullable(),
  last_name: model.text().searchable().nullable(),
  customer_id: model.text().nullable(),
  has_account: model.boolean().default(false),
  country_code: model.text().nullable(),
  tags: model.array().default([]),
  email_consent: model.enum(["never_asked", "pending", "subscribed", "unsubscribed"]).default("never_asked"),
  orders: model.number().default(0),
  first_order_at: model.dateTime().nullable(),
  last_order_at: model.dateTime().nullable(),
})
