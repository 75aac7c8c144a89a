import { Button, Input, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SampleValue } from "../../../../src/core/segments/values/behaviour-value"
import { valueKinds } from "../../../../src/core/segments/value-kinds"
import type { ValueEditorProps } from "../value-editor"
import { DecimalInput } from "./decimal-input"
import { filled } from "./filled"

/** A share of everybody, and the word that draws it: the same word draws the same people every time. */
export function SampleEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  const sample = filled<SampleValue>(value, valueKinds.sample.initial)
  const change = (part: Partial<SampleValue>) => onChange({ ...sample, ...part })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <DecimalInput value={sample.percent} onChange={(percent) => change({ percent: percent ?? Number.NaN })} label={field.label} unit={t("segments.builder.percent_drawn")} />
      <Text size="small" leading="compact" className="text-ui-fg-subtle">{t("segments.builder.drawn_by")}</Text>
      <span className="w-32">
        <Input size="small" aria-label={t("segments.builder.seed")} value={sample.seed} onChange={(event) => change({ seed: event.target.value })} />
      </span>
      <Button size="small" variant="transparent" type="button" onClick={() => change({ seed: crypto.randomUUID().slice(0, 8) })}>
        {t("segments.builder.draw_others")}
      </Button>
    </div>
  )
}
