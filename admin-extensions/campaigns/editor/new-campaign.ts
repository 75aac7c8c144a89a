import { starterMessages } from "../../../src/core/campaigns/starter-messages"
import type { CampaignForm } from "./campaign-form.schema"

/** What the editor shows for a new campaign: the plainest starter message, to the given segments. */
export function newCampaign(include: string[]): CampaignForm {
  const [starter] = starterMessages
  return {
    name: "", include, exclude: [], senderName: "", senderEmail: "", replyTo: "",
    subject: starter?.subject ?? "", preheader: starter?.preheader ?? "", mjml: starter?.mjml ?? "",
  }
}
