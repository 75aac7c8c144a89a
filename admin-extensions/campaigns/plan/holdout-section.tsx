import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { smallestDetectableLift } from "../../../src/core/insights/statistics/smallest-detectable-lift"
import { useFormat } from "../../kit"
import { Field } from "../editor/field"
import { PercentSlider } from "./percent-slider"
import { PlanSection } from "./plan-section"
import { holdoutWords } from "./plan-words"
import { usePlan } from "./use-plan"
import { usePlannedPeople } from "./use-planned-people"

/** Of a hundred people so many order within the window where nothing is known yet; what is told with it says so. */
const USUAL_ORDER_RATE = 0.02

/** A part of the audience that gets nothing, with what that costs and what it can show. */
export function HoldoutSection() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { plan, change, problems } = usePlan()
  const people = usePlannedPeople()
  const held = people === undefined ? undefined : Math.round((people * plan.holdout) / 100)
  const shown = held ? smallestDetectableLift({ rate: USUAL_ORDER_RATE, groups: [held, people! - held] }) : null
  return (
    <PlanSection title={t("campaigns.plan.holdout.title")} summary={holdoutWords(plan, t)} wrong={problems.some(({ path }) => path[0] === "holdout")}>
      <Text size="small" className="text-ui-fg-subtle">{t("campaigns.plan.holdout.text")}</Text>
      <Field id="plan-holdout" label={t("campaigns.plan.holdout.share")} hint={held === undefined ? undefined : t("campaigns.plan.holdout.price", { count: held, held: format.number(held), people: format.number(people) })}>
        <PercentSlider id="plan-holdout" min={0} max={50} value={plan.holdout} onChange={(holdout) => change({ holdout })} />
      </Field>
      {plan.holdout > 0 && held !== undefined && (
        <Text size="small" className="text-ui-fg-subtle">
          {shown === null ? t("campaigns.plan.holdout.nothing") : t("campaigns.plan.holdout.detects", { from: format.share(USUAL_ORDER_RATE, 1), to: format.share(USUAL_ORDER_RATE + shown, 1) })}
        </Text>
      )}
    </PlanSection>
  )
}
