import { devices, readUserAgent } from "../../../../core/campaigns/read-user-agent"
import { tellBounce } from "../../../../core/campaigns/tell-bounce"
import type { CampaignBounce, CampaignBreakdownResponse, CampaignClient, CampaignDevice, RevenueStep } from "../../../../core/http/campaign-breakdown"
import type { MarketingContext } from "../../context"
import type { Database } from "../../database"
import { reportingCurrency } from "../../memory/reporting-currency"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { countDomains } from "../../queries/campaigns/count-domains"
import { countFeedback } from "../../queries/campaigns/count-feedback"
import { countProgress } from "../../queries/campaigns/count-progress"
import { countReaders } from "../../queries/campaigns/count-readers"
import { countUnsubscribed } from "../../queries/campaigns/count-unsubscribed"
import { findLastTold } from "../../queries/campaigns/find-last-told"
import { listBounces } from "../../queries/campaigns/list-bounces"
import { listUserAgents } from "../../queries/campaigns/list-user-agents"
import { sumRevenueByAge } from "../../queries/campaigns/sum-revenue-by-age"
import type { RememberedFigures } from "./remember-figures"

const HOUR = 3_600
const DAY = 24 * HOUR
const HOURS_SHOWN = 72
const DAYS_SHOWN = 30
const DOMAINS_SHOWN = 12

type Breakdown = CampaignBreakdownResponse["breakdown"]

/** Devices, programs, domains, bounces and revenue over time: what a campaign's result is made of; that of a large one as old as `figures` gives it. */
export async function breakDownCampaign(context: MarketingContext, campaign: CampaignRow, figures: RememberedFigures): Promise<Breakdown> {
  const asked = ["breakdown", campaign.key, campaign.occurrence_key, campaign.status].join()
  const { answer, at } = await figures(asked, campaign.planned, () => countBreakdown(context, campaign))
  return { ...answer, as_of: at.toISOString() }
}

async function countBreakdown(context: MarketingContext, campaign: CampaignRow): Promise<Omit<Breakdown, "as_of">> {
  const { db, now } = context
  const occurrenceKey = campaign.occurrence_key ?? 0
  const since = campaign.started_at ?? now()
  const age = (now().getTime() - since.getTime()) / 1_000
  const [readers, domains, bounces, unsubscribed, progress, feedback, told, currency, hours, days] = await Promise.all([
    readersOf(db, occurrenceKey),
    countDomains(db, occurrenceKey, DOMAINS_SHOWN),
    listBounces(db, occurrenceKey),
    countUnsubscribed(db, occurrenceKey),
    countProgress(db, [occurrenceKey]),
    countFeedback(db, occurrenceKey),
    findLastTold(db),
    reportingCurrency(context),
    stepsOf(db, campaign.key, { since, seconds: HOUR, steps: Math.min(HOURS_SHOWN, Math.ceil(age / HOUR)) }),
    stepsOf(db, campaign.key, { since, seconds: DAY, steps: Math.min(DAYS_SHOWN, Math.ceil(age / DAY)) }),
  ])
  return {
    ...readers,
    domains: domains.map((row) => ({ ...row, domain: row.domain === "?" ? "" : row.domain })),
    bounces: groupBounces(bounces),
    unsubscribed: {
      people: unsubscribed,
      of: progress.reduce((sum, { state, sends }) => sum + (state === "accepted" ? sends : 0), 0),
      complained: feedback.complained,
    },
    told_at: told?.toISOString() ?? null,
    revenue: { currency, hours, days },
  }
}

async function readersOf(db: Database, occurrenceKey: number): Promise<{ devices: CampaignDevice[]; clients: CampaignClient[] }> {
  const userAgents = await listUserAgents(db, occurrenceKey)
  const counts = await countReaders(db, occurrenceKey, new Map(userAgents.map((userAgent) => [userAgent, readUserAgent(userAgent)])))
  return {
    devices: devices.flatMap(({ kind, label }) => {
      const people = counts.find(({ device }) => device === kind)?.clicked ?? 0
      return people ? [{ kind, label, people }] : []
    }),
    clients: counts.flatMap(({ client, clicked, opened }) => (client ? [{ client, clicked, opened }] : [])),
  }
}

/** Every step from the first to the last that has begun, those without an order too. */
async function stepsOf(db: Database, campaignKey: number, span: { since: Date; seconds: number; steps: number }): Promise<RevenueStep[]> {
  const earned = new Map((await sumRevenueByAge(db, campaignKey, span)).map((row) => [row.step, row]))
  return Array.from({ length: span.steps }, (_, step) => ({
    at: new Date(span.since.getTime() + step * span.seconds * 1_000).toISOString(),
    orders: earned.get(step)?.orders ?? 0,
    net: earned.get(step)?.net ?? 0,
  }))
}

function groupBounces(groups: Awaited<ReturnType<typeof listBounces>>): CampaignBounce[] {
  const byKey = new Map<string, { bounce: CampaignBounce; people: Set<number> }>()
  for (const { code, detail, profile_keys } of groups) {
    const words = tellBounce(code, detail)
    const held = byKey.get(words.key) ?? { bounce: { ...words, people: 0, example: detail }, people: new Set<number>() }
    for (const key of profile_keys) held.people.add(key)
    byKey.set(words.key, held)
  }
  return [...byKey.values()].map(({ bounce, people }) => ({ ...bounce, people: people.size })).sort((a, b) => b.people - a.people || a.key.localeCompare(b.key))
}
