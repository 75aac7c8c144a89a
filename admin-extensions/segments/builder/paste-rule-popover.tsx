import { Button, Popover, Text, Textarea } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { MAX_RULE_DEPTH, type Rule } from "../../../src/core/segments/rule.schema"
import { ProblemList } from "../../kit"
import { useBuilder } from "./builder-context"
import { countConditions } from "./edit-rule"
import { depthOf, insertAt } from "./edit-tree"
import { readPasted } from "./paste-rule"
import type { RuleEditor } from "./use-rule-editor"

/** Takes a rule written as JSON, shows what is wrong with it, and puts it in place of the rule or beside its conditions. */
export function PasteRule({ editor }: { editor: RuleEditor }) {
  const { t } = useTranslation("marketing")
  const [open, setOpen] = useState(false)
  const use = (change: (rule: Rule) => Rule) => {
    editor.edit(change)
    setOpen(false)
  }
  return (
    <Popover open={open} onOpenChange={setOpen} modal>
      <Popover.Trigger asChild>
        <Button size="small" variant="transparent" type="button">{t("segments.builder.paste_rule")}</Button>
      </Popover.Trigger>
      <Popover.Content align="end" collisionPadding={12} className="w-[420px] max-w-[calc(100vw-32px)] p-0" aria-label={t("segments.builder.paste_rule")}>
        {open && <PasteForm rule={editor.rule} use={use} />}
      </Popover.Content>
    </Popover>
  )
}

function PasteForm({ rule, use }: { rule: Rule; use: (change: (rule: Rule) => Rule) => void }) {
  const { t } = useTranslation("marketing")
  const { catalogue } = useBuilder()
  const [text, setText] = useState("")
  const { rule: pasted, problems } = useMemo(() => (text.trim() ? readPasted(text, catalogue) : { rule: undefined, problems: [] }), [text, catalogue])
  const fits = pasted !== undefined && depthOf(pasted) < MAX_RULE_DEPTH
  const beside = (given: Rule) => ({ combinator: given.combinator, not: given.not, rules: given.rules })
  return (
    <div className="flex max-h-[min(480px,var(--radix-popper-available-height))] flex-col gap-y-3 overflow-y-auto p-4">
      <Text size="small" className="text-ui-fg-subtle">{t("segments.builder.paste_text")}</Text>
      <Textarea
        autoFocus
        rows={8}
        spellCheck={false}
        className="font-mono text-xs"
        aria-label={t("segments.builder.paste_label")}
        placeholder={'{ "combinator": "and", "rules": [ … ] }'}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ProblemList problems={problems} />
      {pasted && problems.length > 0 && <Text size="xsmall" className="text-ui-fg-subtle">{t("segments.builder.paste_anyway")}</Text>}
      {pasted && problems.length === 0 && (
        <Text size="xsmall" className="text-ui-fg-subtle">{t("segments.builder.paste_good", { count: countConditions(pasted) })}</Text>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {rule.rules.length > 0 && (
          <Button size="small" variant="secondary" type="button" disabled={!fits} onClick={() => pasted && use((old) => insertAt(old, [old.rules.length], beside(pasted)))}>
            {t("segments.builder.paste_beside")}
          </Button>
        )}
        <Button size="small" type="button" disabled={!pasted} onClick={() => pasted && use((old) => ({ ...pasted, id: old.id }))}>
          {t(rule.rules.length > 0 ? "segments.builder.paste_instead" : "segments.builder.paste_use")}
        </Button>
      </div>
    </div>
  )
}
