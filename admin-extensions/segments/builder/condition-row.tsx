import { Select, Text, clx } from "@medusajs/ui"
import { useId, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import type { ValueKind } from "../../../src/core/segments/field"
import { operatorNamed } from "../../../src/core/segments/fields"
import type { Condition } from "../../../src/core/segments/rule.schema"
import { ProblemList, problemsAt } from "../../kit"
import { useBuilder } from "./builder-context"
import { conditionOn, problemPath, withOperator } from "./edit-rule"
import { replaceAt, type Path } from "./edit-tree"
import { FieldPicker } from "./field-picker"
import { NodeMenu } from "./node-menu"
import type { RuleEditor } from "./use-rule-editor"
import { ValueEditor } from "./value-editor"

type ConditionRowProps = { condition: Condition; path: Path; editor: RuleEditor; onRemove: () => void }

/** Values of several parts get the whole width, below field and operator. */
const wide: ReadonlySet<ValueKind> = new Set(["behaviour", "sequence", "bought", "membership", "sample", "months", "weekdays", "orders_in_window", "spent_in_window"])

/** Problems wait this long (milliseconds): what they push down must not slip away under the click that left the condition. */
const AFTER_CLICK = 300

/** One condition: field, operator, value. Its problems appear once it was left, so that nobody is scolded while typing. */
export function ConditionRow({ condition, path, editor, onRemove }: ConditionRowProps) {
  const { t } = useTranslation("marketing")
  const { problems, strict, catalogue } = useBuilder()
  const [left, setLeft] = useState(false)
  const problemsId = useId()
  const field = catalogue.field(condition.field)
  const operator = field && operatorNamed(field, condition.operator)
  const own = problemsAt(problems, problemPath(path))
  const shown = strict || left ? own : []
  const change = (next: Condition, place?: string) => editor.edit((rule) => replaceAt(rule, path, (node) => ({ ...next, id: node.id })), place)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown") || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    editor.move(path, event.key === "ArrowUp" ? -1 : 1)
  }
  const below = operator !== undefined && wide.has(operator.valueKind)
  return (
    <div
      role="group"
      data-node={condition.id}
      aria-label={t("segments.builder.condition_name", { name: field?.label ?? t("segments.builder.choose_field") })}
      aria-describedby={shown.length > 0 ? problemsId : undefined}
      className={clx("bg-ui-bg-base shadow-borders-base flex flex-col gap-y-2 rounded-md p-2", shown.length > 0 && "shadow-borders-error")}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const next = event.relatedTarget
        const around = event.currentTarget.closest("form, [data-rule-builder]")
        if (next instanceof Node && around?.contains(next) && !event.currentTarget.contains(next)) setTimeout(() => setLeft(true), AFTER_CLICK)
      }}
    >
      <div className="flex items-start gap-x-2">
        <div className="grid min-w-0 flex-1 grid-cols-1 gap-2 md:grid-cols-[minmax(0,210px)_minmax(0,170px)_minmax(0,1fr)]">
          <FieldPicker value={condition.field} onChange={(name) => change(conditionOn(name, catalogue))} />
          {field && (
            <Select size="small" value={condition.operator} onValueChange={(name) => change(withOperator(condition, name, catalogue))}>
              <Select.Trigger aria-label={t("segments.builder.operator_of", { name: field.label })}><Select.Value placeholder="…" /></Select.Trigger>
              <Select.Content>
                {field.operators.map(({ name, label }) => <Select.Item key={name} value={name}>{label}</Select.Item>)}
              </Select.Content>
            </Select>
          )}
          {field && operator && (
            <div className={clx("min-w-0", below && "md:col-span-3")}>
              <ValueEditor
                key={`${field.name}:${operator.valueKind}`}
                kind={operator.valueKind}
                field={field}
                operator={operator.name}
                value={condition.value}
                onChange={(value) => change({ ...condition, value }, `${condition.id}:value`)}
              />
            </div>
          )}
        </div>
        <NodeMenu node={condition} path={path} editor={editor} onRemove={onRemove} />
      </div>
      {field && <Text size="xsmall" leading="compact" className="text-ui-fg-muted px-1">{field.help}</Text>}
      <ProblemList id={problemsId} problems={shown} />
    </div>
  )
}
