import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Window } from "../../../../src/core/segments/values/window"
import { DayInput } from "./day-input"
import { WholeInput } from "./whole-input"

const kinds: Record<Window["kind"], Window> = {
  any: { kind: "any" },
  last: { kind: "last", days: 90 },
  between: { kind: "between", from: "", to: "" },
}

type WindowEditorProps = { window: Window; onChange: (window: Window) => void; label: string }

/** When: at any time, in the last days, or between two days. */
export function WindowEditor({ window, onChange, label }: WindowEditorProps) {
  const { t } = useTranslation("marketing")
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span className="w-36">
        <Select size="small" value={window.kind} onValueChange={(kind) => onChange(kinds[kind as Window["kind"]])}>
          <Select.Trigger aria-label={t("segments.builder.window_of", { name: label })}><Select.Value /></Select.Trigger>
          <Select.Content>
            {Object.keys(kinds).map((kind) => <Select.Item key={kind} value={kind}>{t(`segments.builder.window.${kind}`)}</Select.Item>)}
          </Select.Content>
        </Select>
      </span>
      {window.kind === "last" && (
        <WholeInput
          value={window.days}
          onChange={(days) => onChange({ kind: "last", days: days ?? Number.NaN })}
          label={t("segments.builder.window_of", { name: label })}
          unit={t("segments.builder.days")}
        />
      )}
      {window.kind === "between" && (
        <>
          <DayInput value={window.from} onChange={(from) => onChange({ ...window, from })} label={t("segments.builder.from_of", { name: label })} />
          <DayInput value={window.to} onChange={(to) => onChange({ ...window, to })} label={t("segments.builder.to_of", { name: label })} />
        </>
      )}
    </span>
  )
}
