import { signToken } from "../../src/core/base/signed-token"
import type { TestContext } from "../setup/marketing-context"

export type Mailing = { campaignKey: number; campaignId: string; occurrenceKey: number; linkKey: number; url: string }
export type Click = { key: number; token: string }

let made = 0

/** A campaign that was sent, with one link in it. */
export async function aMailing({ db }: TestContext, name = "Spring sale"): Promise<Mailing> {
  made += 1
  const campaignId = `mkcamp_${process.pid}_${made}`
  const url = `http://localhost:8000/spring-${made}`
  const [campaign] = await db.query<{ key: number }>(
    `insert into marketing_campaign (id, name, status, audience, message) values ($1, $2, 'sent', '{}', '{}') returning key::float8 as key`, [campaignId, name])
  const [occurrence] = await db.query<{ key: number }>(
    `insert into marketing_occurrence (kind, campaign_key) values ('campaign', $1) returning key::float8 as key`, [campaign!.key])
  const [link] = await db.query<{ key: number }>(
    `insert into marketing_link (occurrence_key, position, url) values ($1, 1, $2) returning key::float8 as key`, [occurrence!.key, url])
  return { campaignKey: campaign!.key, campaignId, occurrenceKey: occurrence!.key, linkKey: link!.key, url }
}

/** A click on the mailing's link by the person it went to, with the token its redirect hands to the storefront. */
export async function aClick({ db, options }: TestContext, mailing: Mailing, profileKey: number, at: Date, more: { machine?: boolean; kind?: "click" | "open" } = {}): Promise<Click> {
  const [touch] = await db.query<{ key: number }>(
    `insert into marketing_touch (occurrence_key, profile_key, link_key, kind, machine, happened_at) values ($1, $2, $3, $4, $5, $6) returning key::float8 as key`,
    [mailing.occurrenceKey, profileKey, mailing.linkKey, more.kind ?? "click", more.machine ?? false, at])
  return { key: touch!.key, token: signToken("touch", [touch!.key], options.secret) }
}
