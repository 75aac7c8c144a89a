import { ArrowUturnLeft } from "@medusajs/icons"
import { Button, IconButton, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { PasteRule } from "./paste-rule-popover"
import { writeRule } from "./paste-rule"
import { useCopy } from "./use-copy"
import type { RuleEditor } from "./use-rule-editor"

/** Undo, redo, copy and paste of the whole rule. */
export function RuleToolbar({ editor }: { editor: RuleEditor }) {
  const { t } = useTranslation("marketing")
  const copy = useCopy()
  return (
    <div role="toolbar" aria-label={t("segments.builder.toolbar")} className="flex flex-wrap items-center justify-end gap-1">
      <Tooltip content={t("segments.builder.undo_keys")}>
        <IconButton size="small" variant="transparent" type="button" disabled={!editor.canUndo} onClick={editor.undo} aria-label={t("segments.builder.undo")}>
          <ArrowUturnLeft />
        </IconButton>
      </Tooltip>
      <Tooltip content={t("segments.builder.redo_keys")}>
        <IconButton size="small" variant="transparent" type="button" disabled={!editor.canRedo} onClick={editor.redo} aria-label={t("segments.builder.redo")}>
          <ArrowUturnLeft className="-scale-x-100" />
        </IconButton>
      </Tooltip>
      <Button size="small" variant="transparent" type="button" disabled={editor.rule.rules.length === 0} onClick={() => void copy(writeRule(editor.rule))}>
        {t("segments.builder.copy_rule")}
      </Button>
      <PasteRule editor={editor} />
    </div>
  )
}
