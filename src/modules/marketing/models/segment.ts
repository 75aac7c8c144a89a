import { model } from "@medusajs/framework/utils"

/** A named rule and how its membership stands. */
export const MarketingSegment = model.define({ name: "MarketingSegment", tableName: "marketing_segment" }, {
  id: model.id({ prefix: "mseg" }).primaryKey(),
  name: model.text().searchable(),
  description: model.text().nullable(),
  rule: model.json(),
  time_dependent: model.boolean().default(false),
  member_count: model.number().default(0),
  stale: model.boolean().default(true),
  refreshed_at: model.dateTime().nullable(),
  refresh_error: model.text().nullable(),
  created_by: model.text().nullable(),
})
