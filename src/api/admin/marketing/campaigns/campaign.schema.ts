import { z } from "@medusajs/framework/zod"
import { audienceSchema } from "../../../../core/campaigns/audience.schema"
import { campaignStatuses } from "../../../../core/campaigns/campaign-status"
import { messageSchema } from "../../../../core/campaigns/message.schema"
import { sendStates } from "../../../../core/campaigns/send-reasons"
import { campaignOrders } from "../../../../modules/marketing/queries/campaigns/list-campaigns"
import { listParameters, severalOf } from "../../../list-query"

const name = z.string("Give the campaign a name.").trim().min(1, "Give the campaign a name.").max(200, "Use at most 200 characters.")

/** A draft may be incomplete: what it lacks is asked for before sending. */
export const createCampaignBody = z.object({ name, audience: audienceSchema, message: messageSchema })
export const updateCampaignBody = createCampaignBody.partial()
export const previewBody = z.object({ message: messageSchema, profile_id: z.string().optional() })
export const audienceBody = z.object({ audience: audienceSchema })
export const testBody = z.object({ to: z.email("Write an e-mail address, like ada@example.com."), profile_id: z.string().optional() })

export type CreateCampaignBody = z.infer<typeof createCampaignBody>
export type UpdateCampaignBody = z.infer<typeof updateCampaignBody>
export type PreviewBody = z.infer<typeof previewBody>
export type AudienceBody = z.infer<typeof audienceBody>
export type TestBody = z.infer<typeof testBody>

export const campaignListQuery = z.object({ ...listParameters(campaignOrders), status: severalOf.pipe(z.array(z.enum(campaignStatuses)).optional()) }).strict()
export const recipientListQuery = z.object({
  q: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(20),
  offset: z.coerce.number().int().min(0).default(0),
  state: severalOf.pipe(z.array(z.enum(sendStates)).optional()),
}).strict()
