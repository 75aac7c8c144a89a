import type { ComponentType } from "react"
import type { Field, ValueKind } from "../../../src/core/segments/field"
import { BooleanEditor, ChoiceEditor, ChoicesEditor, IdsEditor } from "./values/choice-editors"
import { BoughtEditor, OrdersInWindowEditor, SpentInWindowEditor } from "./values/behaviour-editors"
import { DateEditor, DateRangeEditor } from "./values/date-editors"
import { DaysEditor, DaysRangeEditor, MoneyEditor, MoneyRangeEditor, NumberEditor, NumberRangeEditor } from "./values/number-editors"
import { TextEditor, TextsEditor } from "./values/text-editors"

/** Draws the value of a condition; what it holds may be anything until it is edited. */
export type ValueEditorProps = { value: unknown; onChange: (value: unknown) => void; field: Field }

const editors: Record<ValueKind, ComponentType<ValueEditorProps> | null> = {
  none: null,
  text: TextEditor,
  texts: TextsEditor,
  number: NumberEditor,
  number_range: NumberRangeEditor,
  money: MoneyEditor,
  money_range: MoneyRangeEditor,
  date: DateEditor,
  date_range: DateRangeEditor,
  days: DaysEditor,
  days_range: DaysRangeEditor,
  boolean: BooleanEditor,
  choice: ChoiceEditor,
  choices: ChoicesEditor,
  ids: IdsEditor,
  bought: BoughtEditor,
  orders_in_window: OrdersInWindowEditor,
  spent_in_window: SpentInWindowEditor,
}

/** The editor of a kind of value. */
export function ValueEditor({ kind, ...props }: ValueEditorProps & { kind: ValueKind }) {
  const Editor = editors[kind]
  return Editor && <Editor {...props} />
}
