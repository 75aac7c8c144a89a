import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BoughtValue, OrdersInWindow, SpentInWindow } from "../../../../src/core/segments/values/purchases"
import { valueKinds } from "../../../../src/core/segments/value-kinds"
import type { ValueEditorProps } from "../value-editor"
import { filled } from "./filled"
import { MoneyInput } from "./money-input"
import { Picker } from "./picker"
import { WholeInput } from "./whole-input"
import { WindowEditor } from "./window-editor"

/** Which things, how many at least, and when. */
export function BoughtEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  const bought = filled<BoughtValue>(value, valueKinds.bought.initial)
  const change = (part: Partial<BoughtValue>) => onChange({ ...bought, ...part })
  return (
    <div className="flex flex-col gap-y-2">
      <Picker source={field.source} label={field.label} ids={bought.ids} onChange={(ids) => change({ ids })} />
      <div className="flex flex-wrap items-center gap-2">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">{t("segments.builder.at_least")}</Text>
        <WholeInput
          value={bought.atLeast}
          onChange={(atLeast) => change({ atLeast: atLeast ?? Number.NaN })}
          label={t("segments.builder.count_of", { name: field.label })}
          unit={field.words.unit?.[bought.atLeast === 1 ? 0 : 1]}
        />
        <WindowEditor window={bought.window} onChange={(window) => change({ window })} label={field.label} />
      </div>
    </div>
  )
}

export function OrdersInWindowEditor({ value, onChange, field }: ValueEditorProps) {
  const orders = filled<OrdersInWindow>(value, valueKinds.orders_in_window.initial)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <WholeInput
        value={orders.count}
        onChange={(count) => onChange({ ...orders, count: count ?? Number.NaN })}
        label={field.label}
        unit={field.words.unit?.[orders.count === 1 ? 0 : 1]}
      />
      <WindowEditor window={orders.window} onChange={(window) => onChange({ ...orders, window })} label={field.label} />
    </div>
  )
}

export function SpentInWindowEditor({ value, onChange, field }: ValueEditorProps) {
  const spent = filled<SpentInWindow>(value, valueKinds.spent_in_window.initial)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <MoneyInput value={spent.amount} onChange={(amount) => onChange({ ...spent, amount: amount ?? Number.NaN })} label={field.label} />
      <WindowEditor window={spent.window} onChange={(window) => onChange({ ...spent, window })} label={field.label} />
    </div>
  )
}
