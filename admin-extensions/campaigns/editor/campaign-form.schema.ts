import { z } from "zod"
import type { CampaignResponse } from "../../../src/core/http"
import { audienceSchema, type Audience } from "../../../src/core/campaigns/audience.schema"
import { messageSchema, type Message } from "../../../src/core/campaigns/message.schema"

/** What the editor holds: the stored campaign, flat. */
export const campaignFormSchema = z.object({
  name: z.string().trim().min(1).max(200),
  include: audienceSchema.shape.include,
  exclude: z.array(z.string()).max(50),
  senderName: z.string().max(200),
  senderEmail: z.union([z.literal(""), z.email()]),
  replyTo: z.union([z.literal(""), z.email()]),
  subject: z.string().max(500),
  preheader: z.string().max(500),
  mjml: z.string().max(500_000),
})

export type CampaignForm = z.infer<typeof campaignFormSchema>

/** What the API takes to store the form. */
export type CampaignBody = { name: string; audience: Audience; message: Message }

export function audienceOf({ include, exclude }: Pick<CampaignForm, "include" | "exclude">): Audience {
  return { version: 1, include, exclude }
}

/** The message as it stands, with sender addresses that are still being typed left out so that it can be drawn. */
export function messageOf(form: CampaignForm): Message {
  const wellFormed = (email: string) => (z.email().safeParse(email.trim()).success ? email.trim() : "")
  return messageSchema.parse({
    version: 1,
    subject: form.subject,
    preheader: form.preheader,
    sender: { name: form.senderName.trim(), email: wellFormed(form.senderEmail), replyTo: wellFormed(form.replyTo) },
    mjml: form.mjml,
  })
}

export function bodyOf(form: CampaignForm): CampaignBody {
  return { name: form.name.trim(), audience: audienceOf(form), message: messageOf(form) }
}

export function formOf(campaign: Pick<CampaignResponse, "name" | "audience" | "message">): CampaignForm {
  const { name, audience, message } = campaign
  return {
    name,
    include: audience.include,
    exclude: audience.exclude,
    senderName: message.sender.name,
    senderEmail: message.sender.email,
    replyTo: message.sender.replyTo,
    subject: message.subject,
    preheader: message.preheader,
    mjml: message.mjml,
  }
}
