import { z } from "@medusajs/framework/zod"
import { audienceSchema } from "../../../../core/campaigns/audience.schema"
import { campaignStatuses } from "../../../../core/campaigns/campaign-status"
import { campaignPlanSchema, newPlanSchema } from "../../../../core/campaigns/plan.schema"
import { messageSchema } from "../../../../core/campaigns/message.schema"
import { sendStates } from "../../../../core/campaigns/send-reasons"
import { campaignOrders } from "../../../../modules/marketing/queries/campaigns/list-campaigns"
import { recipientResults } from "../../../../modules/marketing/queries/campaigns/recipient-filter"
import { listParameters, severalOf, yesOrNo } from "../../../list-query"

const name = z.string("Give the campaign a name.").trim().min(1, "Give the campaign a name.").max(200, "Use at most 200 characters.")

const variant = z.number("Name the variant by its number.").int().min(1).max(5)

/** A draft may be incomplete: what it lacks is asked for before sending. */
export const createCampaignBody = z.object({ name, audience: audienceSchema, message: messageSchema, plan: newPlanSchema.prefault({}) })
/** `updated_at` is the draft's own as it was read; when it was saved since, nothing is overwritten. Left out, whoever saves last wins. */
export const updateCampaignBody = createCampaignBody.extend({ plan: newPlanSchema, updated_at: z.iso.datetime({ offset: true, error: "Send the campaign's updated_at as it was read." }) }).partial()
export const previewBody = z.object({ message: messageSchema, profile_id: z.string().optional() })
/** A far larger audience than usual goes out only when somebody agrees to it. */
export const sendBody = z.object({ accept_unusual: z.boolean().default(false) })
export const resendBody = z.object({ to: z.literal("not_clicked").default("not_clicked") })
export const decideBody = z.object({ variant })
/** With `plan` the shop's rules are asked as well, at this moment; `topic` alone asks about consent only. */
export const audienceBody = z.object({
  audience: audienceSchema,
  topic: campaignPlanSchema.shape.topic,
  plan: campaignPlanSchema.pick({ topic: true, smartSending: true, frequencyCap: true }).optional(),
})
/** Without a variant the message itself is sent, as somebody outside the test would get it. */
export const testBody = z.object({ to: z.email("Write an e-mail address, like ada@example.com."), profile_id: z.string().optional(), variant: variant.optional() })

export type CreateCampaignBody = z.infer<typeof createCampaignBody>
export type UpdateCampaignBody = z.infer<typeof updateCampaignBody>
export type PreviewBody = z.infer<typeof previewBody>
export type AudienceBody = z.infer<typeof audienceBody>
export type SendBody = z.infer<typeof sendBody>
export type DecideBody = z.infer<typeof decideBody>
export type TestBody = z.infer<typeof testBody>

export const campaignListQuery = z.object({ ...listParameters(campaignOrders), status: severalOf.pipe(z.array(z.enum(campaignStatuses)).optional()), archived: yesOrNo }).strict()
export const calendarQuery = z.object({ from: z.coerce.date("Say from when, as 2026-12-01."), to: z.coerce.date("Say until when, as 2027-01-01.") }).strict()
const page = { limit: z.coerce.number().int().min(1).max(1_000).default(20), offset: z.coerce.number().int().min(0).default(0) }
export const recipientExportQuery = z.object({
  q: z.string().optional(),
  state: severalOf.pipe(z.array(z.enum(sendStates)).optional()),
  reason: severalOf,
  result: z.enum(recipientResults).optional(),
}).strict()
export const recipientListQuery = recipientExportQuery.extend(page)
export const activityQuery = z.object(page).strict()
