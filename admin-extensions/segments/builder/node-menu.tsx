import { ArrowDownMini, ArrowUpMini, EllipsisVertical, SquareTwoStack, Trash, XMarkMini, DocumentText } from "@medusajs/icons"
import { DropdownMenu, IconButton, Kbd } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { isGroup } from "../../../src/core/segments/rule.schema"
import { copyNode } from "./edit-rule"
import { insertAt, moveNode, type Node, type Path } from "./edit-tree"
import { useCopy } from "./use-copy"
import type { RuleEditor } from "./use-rule-editor"

type NodeMenuProps = { node: Node; path: Path; editor: RuleEditor; onRemove: () => void }

/** What can be done with a condition or a group: move, duplicate, copy; and beside it the button that removes it. */
export function NodeMenu({ node, path, editor, onRemove }: NodeMenuProps) {
  const { t } = useTranslation("marketing")
  const copy = useCopy()
  const kind = isGroup(node) ? "group" : "condition"
  const duplicate = () => editor.edit((rule) => insertAt(rule, [...path.slice(0, -1), (path.at(-1) ?? 0) + 1], copyNode(node)))
  const item = (icon: ReactNode, text: string, onClick: () => void, { keys, disabled = false }: { keys?: string; disabled?: boolean } = {}) => (
    <DropdownMenu.Item className="gap-x-2" disabled={disabled} onClick={onClick}>
      {icon}
      <span className="flex-1">{text}</span>
      {keys && <Kbd className="ml-4">{keys}</Kbd>}
    </DropdownMenu.Item>
  )
  return (
    <div className="flex shrink-0 items-center">
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" variant="transparent" type="button" data-node-menu aria-label={t(`segments.builder.${kind}_actions`)}><EllipsisVertical /></IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content>
          {item(<ArrowUpMini />, t("segments.builder.move_up"), () => editor.move(path, -1), { keys: "Alt ↑", disabled: !moveNode(editor.rule, path, -1) })}
          {item(<ArrowDownMini />, t("segments.builder.move_down"), () => editor.move(path, 1), { keys: "Alt ↓", disabled: !moveNode(editor.rule, path, 1) })}
          <DropdownMenu.Separator />
          {item(<SquareTwoStack />, t(`segments.builder.duplicate_${kind}`), duplicate)}
          {item(<DocumentText />, t("segments.builder.copy_json"), () => void copy(JSON.stringify(copyNode(node), null, 2)))}
          <DropdownMenu.Separator />
          {item(<Trash />, t(`segments.builder.remove_${kind}`), onRemove)}
        </DropdownMenu.Content>
      </DropdownMenu>
      <IconButton size="small" variant="transparent" type="button" onClick={onRemove} aria-label={t(`segments.builder.remove_${kind}`)}>
        <XMarkMini />
      </IconButton>
    </div>
  )
}
