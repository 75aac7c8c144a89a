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
  /** Read through a view of the membership; only the pump and static lists move people. */
  segments: model.manyToMany(() => MarketingSegment, { pivotTable: "marketing_profile_segment", joinColumn: "profile_id", inverseJoinColumn: "segment_id", mappedBy: "profiles" }),
})

/** A named rule and how its membership stands. */
export const MarketingSegment = model.define({ name: "MarketingSegment", tableName: "marketing_segment" }, {
  id: model.id({ prefix: "mseg" }).primaryKey(),
  name: model.text().searchable(),
  description: model.text().nullable(),
  kind: model.enum(["dynamic", "static"]).default("dynamic"),
  rule: model.json(),
  time_dependent: model.boolean().default(false),
  member_count: model.number().default(0),
  stale: model.boolean().default(true),
  refreshed_at: model.dateTime().nullable(),
  refresh_error: model.text().nullable(),
  is_public: model.boolean().default(false),
  handle: model.text().nullable(),
  group_id: model.text().nullable(),
  /** The other side of MarketingProfile.segments, which is why both stand in one file. */
  profiles: model.manyToMany(() => MarketingProfile, { mappedBy: "segments" }),
  created_by: model.text().nullable(),
})
