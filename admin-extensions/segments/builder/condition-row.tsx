import { SquareTwoStack, XMarkMini } from "@medusajs/icons"
import { IconButton, Select, Text, clx } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { QueryActions } from "react-querybuilder"
import { fieldNamed, operatorNamed } from "../../../src/core/segments/fields"
import type { Condition } from "../../../src/core/segments/rule.schema"
import { ProblemList, problemsAt } from "../../kit"
import { useBuilder } from "./builder-context"
import { conditionOn, problemPath, withOperator } from "./edit-rule"
import { FieldPicker } from "./field-picker"
import { ValueEditor } from "./value-editor"

type ConditionRowProps = {
  condition: Condition
  path: number[]
  actions: QueryActions
  onRemove: () => void
  onDuplicate: () => void
}

/** One condition: field, operator, value. Its problems appear once it was left, so that nobody is scolded while typing. */
export function ConditionRow({ condition, path, actions, onRemove, onDuplicate }: ConditionRowProps) {
  const { t } = useTranslation("marketing")
  const { problems, strict } = useBuilder()
  const [left, setLeft] = useState(false)
  const problemsId = useId()
  const field = fieldNamed(condition.field)
  const operator = field && operatorNamed(field, condition.operator)
  const own = problemsAt(problems, problemPath(path))
  const shown = strict || left ? own : []
  const change = (next: Condition) => {
    for (const name of ["field", "operator", "value"] as const) {
      if (next[name] !== condition[name]) actions.onPropChange(name, next[name], path)
    }
  }
  return (
    <div
      role="group"
      aria-label={t("segments.builder.condition_name", { name: field?.label ?? t("segments.builder.choose_field") })}
      aria-describedby={shown.length > 0 ? problemsId : undefined}
      className={clx("bg-ui-bg-base shadow-borders-base flex flex-col gap-y-2 rounded-md p-2", shown.length > 0 && "shadow-borders-error")}
      onBlur={(event) => {
        const next = event.relatedTarget
        if (next instanceof Node && event.currentTarget.closest("form")?.contains(next) && !event.currentTarget.contains(next)) setLeft(true)
      }}
    >
      <div className="flex items-start gap-x-2">
        <div className="grid min-w-0 flex-1 grid-cols-1 gap-2 md:grid-cols-[minmax(0,200px)_minmax(0,170px)_minmax(0,1fr)]">
          <FieldPicker value={condition.field} onChange={(name) => change(conditionOn(name))} />
          {field && (
            <Select size="small" value={condition.operator} onValueChange={(name) => change(withOperator(condition, name))}>
              <Select.Trigger aria-label={t("segments.builder.operator_of", { name: field.label })}><Select.Value placeholder="…" /></Select.Trigger>
              <Select.Content>
                {field.operators.map(({ name, label }) => <Select.Item key={name} value={name}>{label}</Select.Item>)}
              </Select.Content>
            </Select>
          )}
          {field && operator && (
            <ValueEditor
              key={`${field.name}:${operator.valueKind}`}
              kind={operator.valueKind}
              field={field}
              value={condition.value}
              onChange={(value) => actions.onPropChange("value", value, path)}
            />
          )}
        </div>
        <div className="flex shrink-0 items-center">
          <IconButton size="small" variant="transparent" type="button" onClick={onDuplicate} aria-label={t("segments.builder.duplicate_condition")}>
            <SquareTwoStack />
          </IconButton>
          <IconButton size="small" variant="transparent" type="button" onClick={onRemove} aria-label={t("segments.builder.remove_condition")}>
            <XMarkMini />
          </IconButton>
        </div>
      </div>
      {field && <Text size="xsmall" leading="compact" className="text-ui-fg-muted px-1">{field.help}</Text>}
      <ProblemList id={problemsId} problems={shown} />
    </div>
  )
}
