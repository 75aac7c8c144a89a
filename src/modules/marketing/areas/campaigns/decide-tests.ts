import { MedusaError } from "@medusajs/framework/utils"
import type { MarketingContext } from "../../context"
import { decideTest } from "../../queries/campaigns/decide-test"
import { listOpenTests } from "../../queries/campaigns/list-open-tests"
import { leaveNotice } from "../../queries/notices/leave-notice"
import { recordOwnDeed } from "../../queries/campaigns/record-own-deed"
import { planOf } from "./plan-of"
import { reachCampaign } from "./reach-campaign"
import { namesOf, reportTest } from "./report-test"

/**
 * Decides the tests whose time has come: those who waited get the winner, or the control when none is clear. Where the groups forbid
 * a verdict they go on waiting, and a person is told. Returns how many were decided.
 */
export async function decideOpenTests(context: MarketingContext): Promise<number> {
  let decided = 0
  for (const campaign of await listOpenTests(context.db)) {
    const report = await reportTest(context, campaign)
    if (!report || report.verdict.kind === "running") continue
    if (report.verdict.kind === "unbalanced") {
      if (report.rest.waiting) await leaveNotice(context.db, unbalanced(campaign.name, report.rest.waiting), campaign.id)
      continue
    }
    const released = await decideTest(context.db, { campaignKey: campaign.key, occurrenceKey: campaign.occurrence_key!, variant: report.verdict.variant, verdict: report.verdict })
    if (released === undefined) continue
    decided += 1
    await recordOwnDeed(context.db, { campaignId: campaign.id, action: "decided", detail: { variant: report.verdict.variant, people: released, reason: report.verdict.words } })
    context.logger.info(`marketing: the test of campaign ${campaign.id} was decided. ${report.verdict.words}`)
  }
  return decided
}

/** A person ends a test before its time, or where its groups forbid a verdict: those who wait get that variant. Returns how many. */
export async function decideTestByHand({ db }: MarketingContext, id: string, variant: number): Promise<number> {
  const campaign = await reachCampaign(db, id)
  const { test } = planOf(campaign)
  if (!test || !campaign.occurrence_key) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This campaign has no test that is running.")
  const name = namesOf(test)[variant - 1]
  if (!name) throw new MedusaError(MedusaError.Types.INVALID_DATA, `This test has no variant ${variant}.`)
  const verdict = { kind: "winner", variant, words: `“${name}” was chosen by hand.` }
  const released = await decideTest(db, { campaignKey: campaign.key, occurrenceKey: campaign.occurrence_key, variant, verdict })
  if (released === undefined) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This test has been decided already.")
  return released
}

const unbalanced = (name: string, waiting: number) => ({
  kind: "test_unbalanced" as const,
  title: `The test of the campaign “${name}” waits for you`,
  description: `Its groups are not the size they were meant to be, so that no winner can be told. ${waiting.toLocaleString("en")} people wait: choose a variant for them on the campaign's page, or cancel the campaign, and they get nothing.`,
})
