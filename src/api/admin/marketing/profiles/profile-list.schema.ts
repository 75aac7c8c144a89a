import { z } from "@medusajs/framework/zod"
import { profileOrders } from "../../../../modules/marketing/queries/profiles/list-profiles"
import { listParameters, severalOf, yesOrNo } from "../../../list-query"

/** What the list of people may be asked. */
export const profileListQuery = z.object({
  ...listParameters(profileOrders),
  email_consent: severalOf,
  has_account: z.preprocess((given) => (Array.isArray(given) && given.length === 1 ? given[0] : given), yesOrNo),
  country_code: severalOf,
  group_id: severalOf,
  segment_id: severalOf,
  customer_id: severalOf,
  min_orders: z.coerce.number().int().min(0).optional(),
  min_spent: z.coerce.number().int().min(0).optional(),
}).strict()

/** A page of a person's timeline. */
export const timelineQuery = z.object({
  kind: severalOf,
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).default(0),
})
