import { newPlanSchema } from "../../../src/core/campaigns/plan.schema"
import { systemTemplates } from "../../../src/core/campaigns/templates/system-templates"
import { fromLocalInput } from "../plan/local-moment"
import type { CampaignForm } from "./campaign-form.schema"

type Beginning = { include: string[]; message?: { subject: string; preheader: string; mjml: string }; /** "2026-12-01", in the browser's zone; left out, it goes out at once. */ day?: string }

/** What the editor shows for a new campaign: a template's message, or the newsletter, to the given segments, on the given day. */
export function newCampaign({ include, message = systemTemplates.find(({ name }) => name === "newsletter")?.message, day }: Beginning): CampaignForm {
  return {
    name: "", include, exclude: [], senderName: "", senderEmail: "", replyTo: "",
    subject: message?.subject ?? "", preheader: message?.preheader ?? "", mjml: message?.mjml ?? "",
    plan: newPlanSchema.parse(day ? { when: { kind: "at", at: fromLocalInput(`${day}T10:00`) } } : {}),
  }
}
