import { model } from "@medusajs/framework/utils"

/** A mailing to an audience. The ledger of its sends is marketing_send, found by its occurrence. */
export const MarketingCampaign = model.define({ name: "MarketingCampaign", tableName: "marketing_campaign" }, {
  id: model.id({ prefix: "mcamp" }).primaryKey(),
  name: model.text().searchable(),
  status: model.enum(["draft", "scheduled", "sending", "paused", "sent", "cancelled"]).default("draft"),
  audience: model.json(),
  message: model.json(),
  planned: model.number().default(0),
  started_at: model.dateTime().nullable(),
  finished_at: model.dateTime().nullable(),
  paused_reason: model.text().nullable(),
  created_by: model.text().nullable(),
})
