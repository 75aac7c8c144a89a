import { Input, RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SendTime } from "../../../src/core/campaigns/plan.schema"
import { useFormat } from "../../kit"
import { Field } from "../editor/field"
import { ChoiceSelect } from "./choice-select"
import { fromLocalInput, localDay, toLocalInput, tomorrowAt, zoneWords } from "./local-moment"
import { PlanSection } from "./plan-section"
import { whenWords } from "./plan-words"
import { usePlan } from "./use-plan"

const kinds = ["now", "at", "local", "best_hour"] as const
const MORNING = 10

/** When the mails are due: at once, at one moment, at each recipient's own clock, or at each one's best hour. */
export function WhenSection() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { plan, change, problems, problemAt } = usePlan()
  const { when } = plan
  const choose = (kind: string) => {
    const known = kinds.find((one) => one === kind)
    if (known && known !== when.kind) change({ when: timeOf(known, when, new Date()) })
  }
  return (
    <PlanSection title={t("campaigns.plan.when.title")} summary={whenWords(plan, t, format)} wrong={problems.some(({ path }) => path[0] === "when")} startOpen={when.kind !== "now"}>
      <RadioGroup value={when.kind} onValueChange={choose} aria-label={t("campaigns.plan.when.title")} className="grid gap-2 md:grid-cols-2">
        {kinds.map((kind) => (
          <RadioGroup.ChoiceBox key={kind} value={kind} label={t(`campaigns.plan.when.kind.${kind}`)} description={t(`campaigns.plan.when.help.${kind}`)} />
        ))}
      </RadioGroup>
      <TimeFields when={when} onChange={(changed) => change({ when: changed })} problemAt={problemAt} />
      {when.kind !== "now" && (
        <Field id="plan-freeze" label={t("campaigns.plan.when.freeze")} hint={t(`campaigns.plan.when.freeze_help.${plan.freeze}`)}>
          <ChoiceSelect id="plan-freeze" value={plan.freeze} onChange={(freeze) => change({ freeze })} options={(["send", "schedule"] as const).map((value) => ({ value, label: t(`campaigns.plan.when.freeze_at.${value}`) }))} />
        </Field>
      )}
    </PlanSection>
  )
}

type TimeFieldsProps = { when: SendTime; onChange: (when: SendTime) => void; problemAt: (...path: string[]) => string | undefined }

function TimeFields({ when, onChange, problemAt }: TimeFieldsProps) {
  const { t } = useTranslation("marketing")
  const { locale } = useFormat()
  if (when.kind === "now") return null
  if (when.kind === "at") {
    return (
      <Field id="plan-at" label={t("campaigns.plan.when.at")} hint={t("campaigns.plan.when.zone", { zone: zoneWords(new Date(when.at || Date.now()), locale) })} error={problemAt("when", "at")}>
        <Input id="plan-at" type="datetime-local" size="small" value={toLocalInput(when.at)} aria-describedby="plan-at-hint" onChange={({ target }) => onChange({ kind: "at", at: fromLocalInput(target.value) })} />
      </Field>
    )
  }
  return (
    <div className="flex flex-col gap-4 md:flex-row">
      <Field id="plan-day" label={t("campaigns.plan.when.day")} error={problemAt("when", "day")}>
        <Input id="plan-day" type="date" size="small" value={when.day} aria-describedby="plan-day-hint" onChange={({ target }) => onChange({ ...when, day: target.value })} />
      </Field>
      {when.kind === "local" && (
        <>
          <Field id="plan-time" label={t("campaigns.plan.when.time")} error={problemAt("when", "time")}>
            <Input id="plan-time" type="time" size="small" value={when.time} aria-describedby="plan-time-hint" onChange={({ target }) => onChange({ ...when, time: target.value })} />
          </Field>
          <Field id="plan-past" label={t("campaigns.plan.when.past")} hint={t("campaigns.plan.when.past_help")}>
            <ChoiceSelect id="plan-past" value={when.past} onChange={(past) => onChange({ ...when, past })} options={(["send", "skip"] as const).map((value) => ({ value, label: t(`campaigns.plan.when.past_is.${value}`) }))} />
          </Field>
        </>
      )}
    </div>
  )
}

/** A kind of time with what can be kept of the former one, else tomorrow morning. */
function timeOf(kind: SendTime["kind"], before: SendTime, now: Date): SendTime {
  const tomorrow = tomorrowAt(MORNING, now)
  const day = before.kind === "local" || before.kind === "best_hour" ? before.day : localDay(before.kind === "at" && before.at ? new Date(before.at) : tomorrow)
  switch (kind) {
    case "now":
      return { kind }
    case "at":
      return { kind, at: fromLocalInput(`${day}T${String(MORNING).padStart(2, "0")}:00`) || tomorrow.toISOString() }
    case "local":
      return { kind, day, time: "10:00", past: "send" }
    case "best_hour":
      return { kind, day }
  }
}
