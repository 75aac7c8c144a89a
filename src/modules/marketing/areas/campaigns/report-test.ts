import { letter } from "../../../../core/campaigns/check-plan"
import { messageOfVariant, variantNumber } from "../../../../core/campaigns/message-of-variant"
import { messageSchema } from "../../../../core/campaigns/message.schema"
import type { AbTest } from "../../../../core/campaigns/plan.schema"
import type { CampaignTestReport } from "../../../../core/http/campaign-tests"
import { compareVariants, type VariantCounts } from "../../../../core/insights/statistics/compare-variants"
import { decideWinner } from "../../../../core/insights/statistics/decide-winner"
import { sampleRatio } from "../../../../core/insights/statistics/sample-ratio"
import type { MarketingContext } from "../../context"
import { reportingCurrency } from "../../memory/reporting-currency"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { countRest } from "../../queries/campaigns/count-rest"
import { findTestVerdict } from "../../queries/campaigns/find-test-verdict"
import { measureTest, type MeasuredVariant } from "../../queries/campaigns/measure-test"
import { planOf } from "./plan-of"

const HOUR_MS = 3_600_000

/** How a campaign's A/B test stands; null for one without. A decided test keeps the verdict it was decided with. */
export async function reportTest(context: MarketingContext, campaign: CampaignRow): Promise<CampaignTestReport | null> {
  const { test } = planOf(campaign)
  if (!test || !campaign.occurrence_key || !campaign.started_at) return null
  const { db } = context
  const [measured, rest, decided, currency] = await Promise.all([
    measureTest(db, campaign.occurrence_key), countRest(db, campaign.occurrence_key), findTestVerdict(db, campaign.key), reportingCurrency(context),
  ])
  const variants = test.variants.map((_, index) => measured.find(({ variant }) => variant === index + 1) ?? nobody(index + 1))
  const counts = variants.map((variant) => countsOf(test, variant))
  const standings = compareVariants(counts)
  const shares = variants.map(() => 1)
  const beganAt = campaign.started_at.getTime()
  const message = messageSchema.parse(campaign.message)
  return {
    vary: test.vary,
    metric: test.metric,
    share: test.share,
    decide_at: new Date(beganAt + test.decideAfterHours * HOUR_MS).toISOString(),
    decided_at: campaign.test_decided_at?.toISOString() ?? null,
    verdict: decided ?? decideWinner({
      metric: test.metric, variants: counts, names: namesOf(test), shares, currency,
      complete: variants.every(({ waiting }) => !waiting), mailed: variants.map(({ accepted }) => accepted),
      elapsedHours: (context.now().getTime() - beganAt) / HOUR_MS, decideAfterHours: test.decideAfterHours,
    }),
    sample_ratio: sampleRatio(variants.map(({ people }) => people), shares),
    variants: variants.map(({ variant, people, accepted, clicked, ordered, orders, revenue, unsubscribed }, index) => ({
      number: variant, name: namesOf(test)[index]!, subject: messageOfVariant(message, test, variant).subject,
      assigned: people, accepted, clicked, ordered, orders, revenue, unsubscribed,
      value: standings[index]!.value, interval: standings[index]!.interval, best: standings[index]!.best, expected_loss: standings[index]!.expectedLoss,
    })),
    rest: { ...rest, variant: variantNumber(campaign.test_variant) },
  }
}

/** What a test's variants are called: as the merchant did, else A, B, C … */
export const namesOf = (test: AbTest) => test.variants.map(({ name }, index) => name || letter(index))

function countsOf({ metric }: AbTest, { people, clicked, ordered, revenue, revenueSquared }: MeasuredVariant): VariantCounts {
  switch (metric) {
    case "clicks":
      return { people, successes: clicked }
    case "orders":
      return { people, successes: ordered }
    case "revenue":
      return { people, sum: revenue, sumOfSquares: revenueSquared }
  }
}

const nobody = (variant: number): MeasuredVariant => ({ variant, people: 0, waiting: 0, accepted: 0, clicked: 0, ordered: 0, orders: 0, revenue: 0, revenueSquared: 0, unsubscribed: 0 })
