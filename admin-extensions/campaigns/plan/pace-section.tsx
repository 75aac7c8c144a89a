import { Input, Switch, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { priorities } from "../../../src/core/campaigns/plan.schema"
import { useFormat } from "../../kit"
import { useSetting } from "../../settings/queries"
import { Field } from "../editor/field"
import { formatDuration } from "../format-duration"
import { ChoiceSelect } from "./choice-select"
import { PlanSection } from "./plan-section"
import { paceWords } from "./plan-words"
import { usePlan } from "./use-plan"
import { usePlannedPeople } from "./use-planned-people"

const quiet = ["ignore", "wait", "skip"] as const
const smart = ["skip", "postpone", "ignore"] as const
const late = ["wait", "skip"] as const

/** How fast it goes out, and which of the shop's rules hold for it; the rules themselves stand beside each choice. */
export function PaceSection() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { plan, change, problems, problemAt } = usePlan()
  const people = usePlannedPeople()
  const rules = useSetting("sending").data?.setting.value
  const choices = <T extends string>(values: readonly T[], key: string) => values.map((value) => ({ value, label: t(`campaigns.plan.pace.${key}.${value}`) }))
  const hours = plan.perHour && people ? people / plan.perHour : 0
  return (
    <PlanSection title={t("campaigns.plan.pace.title")} summary={paceWords(plan, t, format)} wrong={problems.some(({ path }) => path[0] === "perHour")}>
      <div className="grid gap-4 md:grid-cols-2">
        <Field id="plan-per-hour" label={t("campaigns.plan.pace.per_hour")} optional error={problemAt("perHour")} hint={hours > 0 ? t("campaigns.plan.pace.takes", { time: formatDuration(hours * 3_600, format.locale) }) : t("campaigns.plan.pace.per_hour_help")}>
          <Input
            id="plan-per-hour" type="number" inputMode="numeric" min={1} size="small" aria-describedby="plan-per-hour-hint" placeholder={t("campaigns.plan.pace.no_limit")}
            value={plan.perHour ?? ""} onChange={({ target }) => change({ perHour: target.value === "" ? null : Number(target.value) })}
          />
        </Field>
        <Field id="plan-late" label={t("campaigns.plan.pace.late")} hint={rules && t("campaigns.plan.pace.late_help", { limit: formatDuration(rules.lateLimitMinutes * 60, format.locale) })}>
          <ChoiceSelect id="plan-late" value={plan.late} onChange={(chosen) => change({ late: chosen })} options={choices(late, "late_is")} />
        </Field>
        <Field id="plan-quiet" label={t("campaigns.plan.pace.quiet")} hint={rules && (rules.quietHours.from === rules.quietHours.to ? t("campaigns.plan.pace.off_in_shop") : t("campaigns.plan.pace.quiet_help", rules.quietHours))}>
          <ChoiceSelect id="plan-quiet" value={plan.quietHours} onChange={(quietHours) => change({ quietHours })} options={choices(quiet, "quiet_is")} />
        </Field>
        <Field id="plan-smart" label={t("campaigns.plan.pace.smart")} hint={rules && (rules.smartSendingHours ? t("campaigns.plan.pace.smart_help", { count: rules.smartSendingHours }) : t("campaigns.plan.pace.off_in_shop"))}>
          <ChoiceSelect id="plan-smart" value={plan.smartSending} onChange={(smartSending) => change({ smartSending })} options={choices(smart, "smart_is")} />
        </Field>
      </div>
      <Field id="plan-priority" label={t("campaigns.plan.pace.priority")} hint={t("campaigns.plan.pace.priority_help")}>
        <ChoiceSelect id="plan-priority" value={plan.priority} onChange={(priority) => change({ priority })} options={choices(priorities, "priority_is")} />
      </Field>
      <div className="flex items-start gap-x-3">
        <Switch className="shrink-0" id="plan-cap" checked={plan.frequencyCap} onCheckedChange={(frequencyCap) => change({ frequencyCap })} aria-describedby="plan-cap-hint" />
        <label htmlFor="plan-cap" className="flex min-w-0 flex-col gap-y-0.5">
          <Text size="small" leading="compact" weight="plus">{t("campaigns.plan.pace.cap")}</Text>
          <Text id="plan-cap-hint" size="small" className="text-ui-fg-subtle">
            {rules && (rules.frequencyCap.mails ? t("campaigns.plan.pace.cap_help", rules.frequencyCap) : t("campaigns.plan.pace.off_in_shop"))}
          </Text>
        </label>
      </div>
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("campaigns.plan.pace.rules_are")}{" "}
        <Link to="/marketing/settings#sending" target="_blank" className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover">{t("campaigns.plan.pace.to_settings")}</Link>
      </Text>
    </PlanSection>
  )
}
