import { starterMessages } from "../../../src/core/campaigns/starter-messages"
import type { CampaignForm } from "./campaign-form.schema"

/** What the editor shows for a new campaign: the first starter message, to the given segments. */
export function newCampaign(include: string[]): CampaignForm {
  const message = starterMessages[0]?.message
  return {
    name: "", include, exclude: [], senderName: "", senderEmail: "", replyTo: "",
    subject: message?.subject ?? "", preheader: message?.preheader ?? "", mjml: message?.mjml ?? "",
  }
}
