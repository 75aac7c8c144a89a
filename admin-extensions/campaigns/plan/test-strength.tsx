import { ExclamationCircleSolid, InformationCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { smallestDetectableLift } from "../../../src/core/insights/statistics/smallest-detectable-lift"
import type { AbTest } from "../../../src/core/campaigns/plan.schema"
import { useFormat } from "../../kit"
import { usePlan } from "./use-plan"
import { usePlannedPeople } from "./use-planned-people"

/** What people usually do of a hundred mailed, where nothing is known yet; what is told with it says so. */
const USUAL_RATE = { clicks: 0.03, orders: 0.01, revenue: 0.01 } as const
/** Below this many people a variant, a winner is not declared. */
const ENOUGH = 1_000

/** What the test can show with this many people: told before it runs, so that nobody waits for a winner that cannot come. */
export function TestStrength({ test }: { test: AbTest }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { plan: { holdout } } = usePlan()
  const people = usePlannedPeople()
  if (people === undefined) return null
  const each = Math.floor((people * (1 - holdout / 100) * test.share) / 100 / test.variants.length)
  const rate = USUAL_RATE[test.metric]
  const lift = each > 0 ? smallestDetectableLift({ rate, groups: [each, each] }) : null
  const words = [
    t("campaigns.plan.test.each", { count: each, number: format.number(each) }),
    lift === null ? t("campaigns.plan.test.shows_nothing")
      : t("campaigns.plan.test.shows", { of: t(`campaigns.plan.test.rate_of.${test.metric}`), from: format.share(rate, 1), to: format.share(rate + lift, 1) }),
    each < ENOUGH && t("campaigns.plan.test.few"),
  ].filter(Boolean).join(" ")
  return (
    <div role="note" className="flex items-start gap-x-2">
      {each < ENOUGH ? <ExclamationCircleSolid className="text-ui-tag-orange-icon mt-0.5 shrink-0" /> : <InformationCircleSolid className="text-ui-tag-blue-icon mt-0.5 shrink-0" />}
      <Text size="small" className="text-ui-fg-subtle">{words}</Text>
    </div>
  )
}
