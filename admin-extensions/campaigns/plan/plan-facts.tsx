import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignPlan } from "../../../src/core/campaigns/plan.schema"
import { useFormat } from "../../kit"
import { useSetting } from "../../settings/queries"
import { formatDuration } from "../format-duration"
import { beginsInQuietHours } from "./begins-in-quiet-hours"

/** What the plan does to these people, one line each: who is held out, who takes part in the test, how long it takes. Nothing where the plan changes nothing. */
export function PlanFacts({ plan, people }: { plan: CampaignPlan; people: number }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const rules = useSetting("sending").data?.setting.value
  const held = Math.round((people * plan.holdout) / 100)
  const tested = plan.test ? Math.round(((people - held) * plan.test.share) / 100) : 0
  const lines = [
    rules && plan.quietHours !== "ignore" && beginsInQuietHours(plan, rules, new Date()) && t(`campaigns.plan.facts.quiet_${plan.quietHours}`, { until: rules.quietHours.to, zone: rules.timeZone }),
    plan.holdout > 0 && t("campaigns.plan.facts.held", { count: held, number: format.number(held) }),
    plan.test && (plan.test.share < 100
      ? t("campaigns.plan.facts.tested", { number: format.number(tested), variants: plan.test.variants.length, count: plan.test.decideAfterHours })
      : t("campaigns.plan.facts.all_tested", { variants: plan.test.variants.length })),
    plan.perHour !== null && t("campaigns.plan.facts.pace", { number: format.number(plan.perHour), time: formatDuration((people / plan.perHour) * 3_600, format.locale) }),
    plan.smartSending !== "ignore" && plan.when.kind !== "now" && t("campaigns.plan.facts.smart"),
    plan.when.kind === "at" || plan.when.kind === "now" ? false : t("campaigns.plan.facts.zones"),
  ].filter((line) => typeof line === "string")
  if (lines.length === 0) return null
  return (
    <ul className="flex list-disc flex-col gap-y-1 ps-4">
      {lines.map((line) => <li key={line}><Text size="small" className="text-ui-fg-subtle">{line}</Text></li>)}
    </ul>
  )
}
