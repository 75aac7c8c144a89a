import { Plus, SquareTwoStack, SquaresPlus, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Label, Select, Switch, Text, Tooltip, clx } from "@medusajs/ui"
import { Fragment, useId, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { QueryActions, RuleGroupType, RuleType } from "react-querybuilder"
import { MAX_RULE_DEPTH, isGroup, type Group } from "../../../src/core/segments/rule.schema"
import { ProblemList, problemsOf } from "../../kit"
import { useBuilder } from "./builder-context"
import { ConditionRow } from "./condition-row"
import { newGroup, problemPath, unchosen } from "./edit-rule"

type ConditionGroupProps = { group: Group; path: number[]; actions: QueryActions; onRemove?: () => void; onDuplicate?: () => void }

/** One colour a level, so that the eye finds where a group ends. */
const rails = [
  "border-l-ui-tag-neutral-icon", "border-l-ui-tag-blue-icon", "border-l-ui-tag-orange-icon",
  "border-l-ui-tag-green-icon", "border-l-ui-tag-purple-icon", "border-l-ui-tag-red-icon",
]

/** Conditions joined by "and" or "or", and groups of such inside it. */
export function ConditionGroup({ group, path, actions, onRemove, onDuplicate }: ConditionGroupProps) {
  const { t } = useTranslation("marketing")
  const { problems } = useBuilder()
  const addButton = useRef<HTMLButtonElement>(null)
  const not = useId()
  const level = path.length
  const deepest = level + 1 >= MAX_RULE_DEPTH
  const remove = (index: number, isNested: boolean) => {
    if (isNested) actions.onGroupRemove([...path, index])
    else actions.onRuleRemove([...path, index])
    addButton.current?.focus()
  }
  const duplicate = (index: number) => actions.moveRule([...path, index], [...path, index + 1], true)
  return (
    <section
      aria-label={t("segments.builder.group_name", { level: level + 1 })}
      className={clx("bg-ui-bg-subtle shadow-borders-base flex flex-col gap-y-3 rounded-lg border-l-4 p-3", rails[level])}
    >
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" leading="compact">{t("segments.builder.people_match")}</Text>
          <Select size="small" value={group.combinator} onValueChange={(value) => actions.onPropChange("combinator", value, path)}>
            <Select.Trigger className="w-auto gap-x-1" aria-label={t("segments.builder.combinator")}><Select.Value /></Select.Trigger>
            <Select.Content>
              <Select.Item value="and">{t("segments.builder.all")}</Select.Item>
              <Select.Item value="or">{t("segments.builder.any")}</Select.Item>
            </Select.Content>
          </Select>
          <Text size="small" leading="compact">{t("segments.builder.of_these")}</Text>
        </div>
        <div className="flex items-center gap-x-2">
          <Switch id={not} size="small" checked={group.not ?? false} onCheckedChange={(checked) => actions.onPropChange("not", checked, path)} />
          <Label htmlFor={not} size="small" className="text-ui-fg-subtle">{t("segments.builder.not")}</Label>
          {onDuplicate && (
            <IconButton size="small" variant="transparent" type="button" onClick={onDuplicate} aria-label={t("segments.builder.duplicate_group")}>
              <SquareTwoStack />
            </IconButton>
          )}
          {onRemove && (
            <IconButton size="small" variant="transparent" type="button" onClick={onRemove} aria-label={t("segments.builder.remove_group")}>
              <XMarkMini />
            </IconButton>
          )}
        </div>
      </header>
      <ProblemList problems={problemsOf(problems, problemPath(path))} />
      {group.rules.length === 0 ? (
        <Text size="small" className="text-ui-fg-muted">{t(level === 0 ? "segments.builder.everyone" : "segments.builder.empty_group")}</Text>
      ) : (
        <div className="flex flex-col gap-y-2">
          {group.rules.map((node, index) => (
            <Fragment key={node.id ?? index}>
              {index > 0 && (
                <Text size="xsmall" leading="compact" weight="plus" className="text-ui-fg-muted px-1 uppercase" aria-hidden>
                  {t(`segments.builder.${group.combinator}`)}
                </Text>
              )}
              {isGroup(node) ? (
                <ConditionGroup
                  group={node}
                  path={[...path, index]}
                  actions={actions}
                  onRemove={() => remove(index, true)}
                  onDuplicate={() => duplicate(index)}
                />
              ) : (
                <ConditionRow
                  condition={node}
                  path={[...path, index]}
                  actions={actions}
                  onRemove={() => remove(index, false)}
                  onDuplicate={() => duplicate(index)}
                />
              )}
            </Fragment>
          ))}
        </div>
      )}
      <footer className="flex flex-wrap items-center gap-2">
        <Button ref={addButton} size="small" variant="secondary" type="button" onClick={() => actions.onRuleAdd(unchosen() as RuleType, path)}>
          <Plus /> {t("segments.builder.add_condition")}
        </Button>
        <Tooltip content={t(deepest ? "segments.builder.too_deep" : "segments.builder.group_help", { depth: MAX_RULE_DEPTH })}>
          <span>
            <Button
              size="small"
              variant="transparent"
              type="button"
              disabled={deepest}
              onClick={() => actions.onGroupAdd(newGroup(group.combinator === "and" ? "or" : "and") as RuleGroupType, path)}
            >
              <SquaresPlus /> {t("segments.builder.add_group")}
            </Button>
          </span>
        </Tooltip>
        {level > 0 && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("segments.builder.depth", { level: level + 1, depth: MAX_RULE_DEPTH })}
          </Text>
        )}
      </footer>
    </section>
  )
}
