import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Window } from "../../../../src/core/segments/values/window"
import { DayInput } from "./day-input"
import { WholeInput } from "./whole-input"

const kinds: { [Kind in Window["kind"]]: Extract<Window, { kind: Kind }> } = {
  any: { kind: "any" },
  last: { kind: "last", days: 90 },
  earlier: { kind: "earlier", days: 90 },
  between: { kind: "between", from: "", to: "" },
  after: { kind: "after", from: "" },
  before: { kind: "before", to: "" },
}

type WindowEditorProps = { window: Window; onChange: (window: Window) => void; label: string }

/** When: at any time, in the last days or longer ago, between two days, or on one side of a day. */
export function WindowEditor({ window, onChange, label }: WindowEditorProps) {
  const { t } = useTranslation("marketing")
  const day = (name: "from" | "to", value: string, change: (day: string) => void) => (
    <DayInput value={value} onChange={change} label={t(`segments.builder.${name}_of`, { name: label })} />
  )
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
      {(window.kind === "last" || window.kind === "earlier") && (
        <WholeInput
          value={window.days}
          onChange={(days) => onChange({ ...window, days: days ?? Number.NaN })}
          label={t("segments.builder.window_of", { name: label })}
          unit={t(window.kind === "last" ? "segments.builder.days" : "segments.builder.days_ago")}
        />
      )}
      {(window.kind === "between" || window.kind === "after") && day("from", window.from, (from) => onChange({ ...window, from }))}
      {(window.kind === "between" || window.kind === "before") && day("to", window.to, (to) => onChange({ ...window, to }))}
    </span>
  )
}
