import { z } from "zod"
import type { CampaignResponse } from "../../../src/core/http"
import { audienceSchema, type Audience } from "../../../src/core/campaigns/audience.schema"
import type { Message } from "../../../src/core/campaigns/message.schema"
import { campaignPlanSchema, type CampaignPlan } from "../../../src/core/campaigns/plan.schema"

/** What the editor holds: the stored campaign, flat. */
export const campaignFormSchema = z.object({
  name: z.string().trim().min(1).max(200),
  include: audienceSchema.shape.include,
  exclude: z.array(z.string()).max(50),
  /** Which of the shop's senders; left out, the default one. */
  senderId: z.string().optional(),
  senderName: z.string().max(200),
  senderEmail: z.union([z.literal(""), z.email()]),
  replyTo: z.union([z.literal(""), z.email()]),
  subject: z.string().max(500),
  preheader: z.string().max(500),
  mjml: z.string().max(500_000),
  /** Those who got another campaign and did not click in it. */
  resend: audienceSchema.shape.resend,
  /** Complete, as the plan's own schema reads it; what is wrong with it is told by `planProblems`, beside its fields. */
  plan: z.custom<CampaignPlan>((given) => campaignPlanSchema.safeParse(given).success),
})

export type CampaignForm = z.infer<typeof campaignFormSchema>

/** What the API takes to store the form. */
export type CampaignBody = { name: string; audience: Audience; message: Message; plan: CampaignPlan }

export function audienceOf({ include, exclude, resend }: Pick<CampaignForm, "include" | "exclude" | "resend">): Audience {
  return { version: 1, include, exclude, ...(resend ? { resend } : {}) }
}

/** The message as it stands, with sender addresses that are still being typed left out so that it can be drawn. */
export function messageOf(form: CampaignForm): Message {
  const wellFormed = (email: string) => (z.email().safeParse(email.trim()).success ? email.trim() : "")
  return {
    version: 1,
    subject: form.subject,
    preheader: form.preheader,
    sender: { ...(form.senderId ? { id: form.senderId } : {}), name: form.senderName.trim(), email: wellFormed(form.senderEmail), replyTo: wellFormed(form.replyTo) },
    mjml: form.mjml,
  }
}

export function bodyOf(form: CampaignForm): CampaignBody {
  return { name: form.name.trim(), audience: audienceOf(form), message: messageOf(form), plan: form.plan }
}

export function formOf(campaign: Pick<CampaignResponse, "name" | "audience" | "message" | "plan">): CampaignForm {
  const { name, audience, message, plan } = campaign
  return {
    name,
    include: audience.include,
    exclude: audience.exclude,
    resend: audience.resend,
    senderId: message.sender.id,
    senderName: message.sender.name,
    senderEmail: message.sender.email,
    replyTo: message.sender.replyTo,
    subject: message.subject,
    preheader: message.preheader,
    mjml: message.mjml,
    plan,
  }
}
