import { Plus, SquaresPlus } from "@medusajs/icons"
import { Button, Select, Text, Tooltip, clx } from "@medusajs/ui"
import { Fragment, useRef } from "react"
import { useTranslation } from "react-i18next"
import { MAX_RULE_DEPTH, isGroup, type Group } from "../../../src/core/segments/rule.schema"
import { ProblemList, problemsOf } from "../../kit"
import { useBuilder } from "./builder-context"
import { ConditionRow } from "./condition-row"
import { newGroup, problemPath, unchosen } from "./edit-rule"
import { insertAt, removeAt, replaceAt, type Node, type Path } from "./edit-tree"
import { groupWord, groupWords, withWord, type GroupWord } from "./group-words"
import { NodeMenu } from "./node-menu"
import type { RuleEditor } from "./use-rule-editor"

type ConditionGroupProps = { group: Group; path: Path; editor: RuleEditor; onRemove?: () => void }

/** One colour a level, so that the eye finds where a group ends. */
const rails = [
  "border-l-ui-tag-neutral-icon", "border-l-ui-tag-blue-icon", "border-l-ui-tag-orange-icon",
  "border-l-ui-tag-green-icon", "border-l-ui-tag-purple-icon", "border-l-ui-tag-red-icon",
]

/** Conditions of which all, any or none must hold, and groups of such inside it. */
export function ConditionGroup({ group, path, editor, onRemove }: ConditionGroupProps) {
  const { t } = useTranslation("marketing")
  const { problems } = useBuilder()
  const addButton = useRef<HTMLButtonElement>(null)
  const level = path.length
  const deepest = level + 1 >= MAX_RULE_DEPTH
  const word = groupWord(group)
  const say = (next: GroupWord) => editor.edit((rule) => replaceAt(rule, path, (node) => (isGroup(node) ? withWord(node, next) : node)))
  const add = (node: Node) => editor.edit((rule) => insertAt(rule, [...path, group.rules.length], node))
  const remove = (index: number) => {
    editor.edit((rule) => removeAt(rule, [...path, index]))
    addButton.current?.focus()
  }
  return (
    <section
      aria-label={t("segments.builder.group_name", { level: level + 1 })}
      data-node={group.id}
      className={clx("bg-ui-bg-subtle shadow-borders-base flex flex-col gap-y-2 rounded-lg border-l-4 py-2 pl-2 pr-1.5 md:gap-y-3 md:p-3", rails[level])}
    >
      <header className="flex items-start justify-between gap-x-2">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" leading="compact">{t("segments.builder.people_match")}</Text>
          <Select size="small" value={word} onValueChange={(next) => say(next as GroupWord)}>
            <Select.Trigger className="w-auto gap-x-1" aria-label={t("segments.builder.combinator")}><Select.Value /></Select.Trigger>
            <Select.Content>
              {groupWords.map((one) => <Select.Item key={one} value={one}>{t(`segments.builder.word.${one}`)}</Select.Item>)}
            </Select.Content>
          </Select>
          <Text size="small" leading="compact">{t("segments.builder.of_these")}</Text>
          {level > 0 && <Text size="xsmall" leading="compact" className="text-ui-fg-muted">{t("segments.builder.depth", { level: level + 1, depth: MAX_RULE_DEPTH })}</Text>}
        </div>
        {onRemove && <NodeMenu node={group} path={path} editor={editor} onRemove={onRemove} />}
      </header>
      <ProblemList problems={problemsOf(problems, problemPath(path))} />
      {group.rules.length === 0 ? (
        <Text size="small" className="text-ui-fg-muted">{t(level === 0 ? "segments.builder.everyone" : "segments.builder.empty_group")}</Text>
      ) : (
        <div className="flex flex-col gap-y-1.5">
          {group.rules.map((node, index) => (
            <Fragment key={node.id ?? index}>
              {index > 0 && (
                <Text size="xsmall" leading="compact" weight="plus" className="text-ui-fg-muted px-1 uppercase" aria-hidden>
                  {t(`segments.builder.between.${word}`)}
                </Text>
              )}
              {isGroup(node) ? (
                <ConditionGroup group={node} path={[...path, index]} editor={editor} onRemove={() => remove(index)} />
              ) : (
                <ConditionRow condition={node} path={[...path, index]} editor={editor} onRemove={() => remove(index)} />
              )}
            </Fragment>
          ))}
        </div>
      )}
      <footer className="flex flex-wrap items-center gap-2">
        <Button ref={addButton} size="small" variant="secondary" type="button" onClick={() => add(unchosen())}>
          <Plus /> {t("segments.builder.add_condition")}
        </Button>
        <Tooltip content={t(deepest ? "segments.builder.too_deep" : "segments.builder.group_help", { depth: MAX_RULE_DEPTH })}>
          <span>
            <Button size="small" variant="transparent" type="button" disabled={deepest} onClick={() => add(newGroup(group.combinator === "and" ? "or" : "and"))}>
              <SquaresPlus /> {t("segments.builder.add_group")}
            </Button>
          </span>
        </Tooltip>
      </footer>
    </section>
  )
}
