import { Select, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SequenceValue } from "../../../../src/core/segments/values/behaviour-value"
import { valueKinds } from "../../../../src/core/segments/value-kinds"
import type { ValueEditorProps } from "../value-editor"
import { EventStepEditor } from "./event-step-editor"
import { filled } from "./filled"
import { WholeInput } from "./whole-input"
import { WindowEditor } from "./window-editor"

/** One thing, then another soon enough after it. */
export function SequenceEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  const sequence = filled<SequenceValue>(value, valueKinds.sequence.initial)
  const change = (part: Partial<SequenceValue>) => onChange({ ...sequence, ...part })
  const { amount, unit } = sequence.within
  return (
    <div className="flex flex-col gap-y-2">
      <EventStepEditor step={sequence.first} onChange={(first) => change({ first })} label={t("segments.builder.first_event")} lead={t("segments.builder.first")} />
      <div className="flex flex-wrap items-center gap-2 sm:pl-14">
        <WindowEditor window={sequence.window} onChange={(window) => change({ window })} label={field.label} />
      </div>
      <div className="border-t pt-2" />
      <EventStepEditor step={sequence.then} onChange={(then) => change({ then })} label={t("segments.builder.then_event")} lead={t("segments.builder.then")} />
      <div className="flex flex-wrap items-center gap-2 sm:pl-14">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">{t("segments.builder.within")}</Text>
        <WholeInput value={amount} onChange={(given) => change({ within: { amount: given ?? Number.NaN, unit } })} label={t("segments.builder.within")} />
        <span className="w-24">
          <Select size="small" value={unit} onValueChange={(chosen) => change({ within: { amount, unit: chosen === "hours" ? "hours" : "days" } })}>
            <Select.Trigger aria-label={t("segments.builder.within_unit")}><Select.Value /></Select.Trigger>
            <Select.Content>
              <Select.Item value="hours">{t("segments.builder.hours")}</Select.Item>
              <Select.Item value="days">{t("segments.builder.days")}</Select.Item>
            </Select.Content>
          </Select>
        </span>
      </div>
    </div>
  )
}
