import type { ComponentType } from "react"
import type { Field, ValueKind } from "../../../src/core/segments/field"
import { BehaviourEditor } from "./values/behaviour-editor"
import { BooleanEditor, ChoiceEditor, ChoicesEditor, IdsEditor } from "./values/choice-editors"
import { DateEditor, DateRangeEditor, DaysAheadEditor, MonthsEditor, WeekdaysEditor, YearsEditor } from "./values/date-editors"
import { MembershipEditor } from "./values/membership-editor"
import {
  DaysEditor, DaysRangeEditor, DecimalEditor, DecimalRangeEditor, MoneyEditor, MoneyRangeEditor, NumberEditor, NumberRangeEditor, PercentEditor, QuintileEditor,
} from "./values/number-editors"
import { BoughtEditor, OrdersInWindowEditor, SpentInWindowEditor } from "./values/purchase-editors"
import { SampleEditor } from "./values/sample-editor"
import { SequenceEditor } from "./values/sequence-editor"
import { PatternEditor, TextEditor, TextsEditor } from "./values/text-editors"

/** Draws the value of a condition; what it holds may be anything until it is edited. */
export type ValueEditorProps = { value: unknown; onChange: (value: unknown) => void; field: Field; operator: string }

const editors: Record<ValueKind, ComponentType<ValueEditorProps> | null> = {
  none: null,
  text: TextEditor,
  texts: TextsEditor,
  pattern: PatternEditor,
  number: NumberEditor,
  number_range: NumberRangeEditor,
  decimal: DecimalEditor,
  decimal_range: DecimalRangeEditor,
  money: MoneyEditor,
  money_range: MoneyRangeEditor,
  percent: PercentEditor,
  quintile: QuintileEditor,
  date: DateEditor,
  date_range: DateRangeEditor,
  days: DaysEditor,
  days_range: DaysRangeEditor,
  days_ahead: DaysAheadEditor,
  months: MonthsEditor,
  weekdays: WeekdaysEditor,
  years: YearsEditor,
  boolean: BooleanEditor,
  choice: ChoiceEditor,
  choices: ChoicesEditor,
  ids: IdsEditor,
  bought: BoughtEditor,
  orders_in_window: OrdersInWindowEditor,
  spent_in_window: SpentInWindowEditor,
  behaviour: BehaviourEditor,
  sequence: SequenceEditor,
  membership: MembershipEditor,
  sample: SampleEditor,
}

/** The editor of a kind of value. */
export function ValueEditor({ kind, ...props }: ValueEditorProps & { kind: ValueKind }) {
  const Editor = editors[kind]
  return Editor && <Editor {...props} />
}
