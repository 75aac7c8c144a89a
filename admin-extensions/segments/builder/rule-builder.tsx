import { useMemo, useRef, type ClipboardEvent } from "react"
import type { Catalogue } from "../../../src/core/segments/catalogue"
import { builtInCatalogue } from "../../../src/core/segments/fields"
import type { Rule } from "../../../src/core/segments/rule.schema"
import { BuilderProvider, type BuilderContext } from "./builder-context"
import { ConditionGroup } from "./condition-group"
import { readPasted } from "./paste-rule"
import { RuleToolbar } from "./rule-toolbar"
import { useRuleEditor } from "./use-rule-editor"

type RuleBuilderProps = Pick<BuilderContext, "currency" | "problems" | "strict"> & {
  rule: Rule
  onChange: (rule: Rule) => void
  catalogue?: Catalogue
  customEvents?: readonly string[]
  /** Leaves the row of undo, redo, copy and paste out. */
  plain?: boolean
}

const none: readonly string[] = []

/** Edits a rule. `rule` is read once: remount with another `key` to start from another rule. */
export function RuleBuilder(props: RuleBuilderProps) {
  const { rule, onChange, currency, problems, strict, catalogue = builtInCatalogue, customEvents = none, plain = false } = props
  const box = useRef<HTMLDivElement>(null)
  const editor = useRuleEditor(rule, onChange, box)
  const shared = useMemo(() => ({ currency, problems, strict, catalogue, customEvents }), [currency, problems, strict, catalogue, customEvents])
  // A rule on the clipboard may be pasted anywhere but into a field, where it is text.
  const onPaste = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
    const pasted = readPasted(event.clipboardData.getData("text/plain"), catalogue).rule
    if (pasted) editor.edit(() => pasted)
  }
  return (
    <BuilderProvider value={shared}>
      <div ref={box} data-rule-builder onPaste={onPaste} className="flex flex-col gap-y-2">
        {!plain && <RuleToolbar editor={editor} />}
        <ConditionGroup group={editor.rule} path={[]} editor={editor} />
      </div>
    </BuilderProvider>
  )
}
