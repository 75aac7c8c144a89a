import type { CampaignDetailResponse, CampaignReportResponse, SegmentDetailResponse } from "../../src/core/http"
import { eventually } from "../setup/eventually"
import type { RunningShop } from "../setup/running-shop"
import type { Mail } from "./the-mailbox"

/** A saved segment; its id. `conditions` all hold. Money is in minor units. */
export async function aSegment({ admin }: RunningShop, name: string, conditions: { field: string; operator: string; value: unknown }[]): Promise<string> {
  const { segment } = await admin<SegmentDetailResponse>("POST", "/admin/marketing/segments", { name, rule: { version: 1, combinator: "and", rules: conditions } })
  return segment.id
}

/** A campaign to a segment, with one link, sent until nothing is left to send; its id. */
export async function aSentCampaign({ admin }: RunningShop, name: string, segmentId: string, link: string): Promise<string> {
  const { campaign: { id } } = await admin<CampaignDetailResponse>("POST", "/admin/marketing/campaigns", {
    name,
    audience: { version: 1, include: [segmentId], exclude: [] },
    // At any hour of the day.
    plan: { quietHours: "ignore" },
    message: {
      version: 1,
      subject: "{{ person.first_name | default: \"Hello\" }}, we miss you",
      preheader: "Something for your desk",
      mjml: `<mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ person.first_name | default: "friend" }},</mj-text><mj-button href="${link}">See the lamps</mj-button></mj-column></mj-section></mj-body></mjml>`,
    },
  })
  await admin("POST", `/admin/marketing/campaigns/${id}/send`, {})
  await eventually(`the campaign ${name} is sent`, () => admin<CampaignDetailResponse>("GET", `/admin/marketing/campaigns/${id}`), ({ campaign }) => campaign.status === "sent")
  return id
}

export async function reportOf({ admin }: RunningShop, campaignId: string): Promise<CampaignReportResponse["report"]> {
  return (await admin<CampaignReportResponse>("GET", `/admin/marketing/campaigns/${campaignId}/report`)).report
}

/** Moves what was sent into the past, so that a click is not one of a scanner that follows a mail within seconds. */
export async function anHourPasses({ sql }: RunningShop): Promise<void> {
  await sql.raw("update marketing_send set finished_at = finished_at - interval '1 hour'")
}

/** Moves what was sent days into the past, so that its people may be written to again. */
export async function daysPass({ sql }: RunningShop, days: number): Promise<void> {
  await sql.raw("update marketing_send set finished_at = finished_at - ? * interval '1 day'", [days])
}

/** Where the mail's button leads: the shop's own click address. */
export function buttonOf({ url }: Pick<RunningShop, "url">, mail: Mail): string {
  const found = new RegExp(`href="(${url}/marketing/c\\?t=[^"]+)"`).exec(mail.html || "")
  if (!found) throw new Error(`no link to be clicked in ${mail.html}`)
  return found[1]!
}
