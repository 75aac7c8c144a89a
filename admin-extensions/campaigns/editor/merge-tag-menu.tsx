import { PlusMini } from "@medusajs/icons"
import { Button, DropdownMenu, Text } from "@medusajs/ui"
import { useMemo, useRef } from "react"
import { useTranslation } from "react-i18next"
import { createMergeTags } from "../../../src/core/campaigns/merge-tags"
import { useAttributes } from "../../profiles/attributes/queries"

type MergeTagMenuProps = { onChoose: (written: string) => void; compact?: boolean }

/** Everything that can be merged in, with what it becomes; choosing one hands over `{{ tag }}`. */
export function MergeTagMenu({ onChoose, compact }: MergeTagMenuProps) {
  const { t } = useTranslation("marketing")
  const chosen = useRef<string>()
  const { data } = useAttributes()
  const tags = useMemo(() => createMergeTags(data?.attributes ?? []), [data])
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        {compact ? (
          <button type="button" className="txt-compact-xsmall-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus flex items-center rounded outline-none">
            <PlusMini />{t("campaigns.message.tag")}
          </button>
        ) : (
          <Button type="button" size="small" variant="secondary"><PlusMini />{t("campaigns.message.insert_tag")}</Button>
        )}
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="end"
        className="max-h-80 w-80 max-w-[calc(100vw-32px)] overflow-y-auto"
        // Only now does the menu let go of the focus, which the field needs to take the tag where its cursor stands.
        onCloseAutoFocus={(event) => {
          if (!chosen.current) return
          event.preventDefault()
          onChoose(chosen.current)
          chosen.current = undefined
        }}
      >
        {tags.all.map(({ tag, label, help, example }) => (
          <DropdownMenu.Item key={tag} title={help} onSelect={() => { chosen.current = `{{ ${tag} }}` }} className="flex flex-col items-start gap-y-0.5">
            <span>{label}</span>
            <span className="flex w-full min-w-0 justify-between gap-x-3">
              <Text asChild size="xsmall" className="text-ui-fg-subtle shrink-0 font-mono"><code>{`{{ ${tag} }}`}</code></Text>
              <Text asChild size="xsmall" className="text-ui-fg-muted truncate"><span>{example}</span></Text>
            </span>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
